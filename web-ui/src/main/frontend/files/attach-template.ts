import { html, type TemplateResult } from 'lit';
import type { FileLabels } from './labels.ts';

/** A button that lets one choose files; behind it is the browser's own, which looks like none of ours. */
export function attachTemplate(labels: FileLabels, disabled: boolean, take: (files: Iterable<File>) => void): TemplateResult {
  return html`<button
      type="button"
      class="icon-button composer-attach"
      aria-label=${labels.attach}
      title=${labels.attach}
      ?disabled=${disabled}
      @click=${choose}
    >
      <i class="icon icon-attach" aria-hidden="true"></i></button
    ><input
      type="file"
      class="composer-files"
      multiple
      hidden
      aria-hidden="true"
      tabindex="-1"
      @click=${(event: Event) => event.stopPropagation()}
      @change=${(event: Event) => chosen(event, take)}
    />`;
}

function choose(event: Event): void {
  event.stopPropagation();
  ((event.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).click();
}

/** The same file may be chosen again afterwards. */
function chosen(event: Event, take: (files: Iterable<File>) => void): void {
  const input = event.currentTarget as HTMLInputElement;
  take([...(input.files ?? [])]);
  input.value = '';
}
