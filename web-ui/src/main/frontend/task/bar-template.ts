import { html, type TemplateResult } from 'lit';
import type { TaskLabels } from './labels.ts';
import type { Filter } from './task.ts';

/** What is above the tasks, and what can be done with it. */
export interface Bar {
  readonly labels: TaskLabels;
  readonly filter: Filter;
  readonly isList: boolean;
  readonly narrow: (filter: Filter) => void;
  readonly arrange: (isList: boolean) => void;
}

export function barTemplate({ labels, filter, isList, narrow, arrange }: Bar): TemplateResult {
  return html`<div class="board-bar">
    <input
      type="search"
      class="board-filter"
      placeholder=${labels.filter}
      aria-label=${labels.filter}
      .value=${filter.words}
      @input=${(event: InputEvent) => narrow({ ...filter, words: (event.target as HTMLInputElement).value })}
    />
    <button
      type="button"
      class="board-toggle"
      aria-pressed=${filter.mine}
      @click=${() => narrow({ ...filter, mine: !filter.mine })}
    >
      ${labels.mine}
    </button>
    <span class="board-views" role="group" aria-label=${labels.view}>
      ${[false, true].map(
        (list) =>
          html`<button type="button" class="board-toggle" aria-pressed=${isList === list} @click=${() => arrange(list)}>
            ${list ? labels.list : labels.board}
          </button>`,
      )}
    </span>
  </div>`;
}
