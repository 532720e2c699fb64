import { html, nothing, type TemplateResult } from 'lit';

/** Says that something else is written than a plain message, and how to leave that. */
export function barTemplate(icon: string, title: string, text: string, cancel: string, leave: () => void): TemplateResult {
  return html`<div class="composer-bar">
    <i class="icon icon-${icon}" aria-hidden="true"></i>
    <span><strong>${title}</strong>${text === '' ? nothing : html` ${text.replaceAll('\n', ' ')}`}</span>
    <button type="button" class="icon-button" aria-label=${cancel} title="${cancel} (Esc)" @click=${leave}>
      <i class="icon icon-close" aria-hidden="true"></i>
    </button>
  </div>`;
}
