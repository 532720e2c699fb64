import { html, type TemplateResult } from 'lit';
import { avatarTemplate } from './card-template.ts';
import type { TaskLabels } from './labels.ts';
import type { Face } from './task.ts';

/** A change of a task, in the words of the page. */
export interface HistoryEntry {
  readonly who: Face;
  readonly when: number;
  readonly what: readonly string[];
}

/** What became of a task; asked for when somebody opens it. */
export function pastTemplate(labels: TaskLabels, entries: readonly HistoryEntry[] | null, ask: () => void): TemplateResult {
  const times = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' });
  return html`<details
    class="task-section task-history"
    .open=${entries !== null}
    @toggle=${(event: Event) => {
      if ((event.target as HTMLDetailsElement).open && entries === null) {
        ask();
      }
    }}
  >
    <summary>${labels.history}</summary>
    <ol>
      ${(entries ?? []).map(
        ({ who, when, what }) =>
          html`<li>
            ${avatarTemplate(who)}
            <div>
              <strong>${who.name}</strong> <time datetime=${new Date(when).toISOString()}>${times.format(when)}</time>
              ${what.map((text) => html`<p>${text}</p>`)}
            </div>
          </li>`,
      )}
    </ol>
  </details>`;
}
