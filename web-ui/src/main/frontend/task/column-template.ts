import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type CardContext, cardTemplate } from './card-template.ts';
import type { Carrying } from './carrying.ts';
import type { TaskLabels } from './labels.ts';
import type { Column, Task } from './task.ts';

/** So many that are done are shown, until somebody wants all. */
const MOST_DONE = 50;

/** Where a card would land. */
const MARK = html`<li class="board-mark" aria-hidden="true"></li>`;

/** What can be done with a column. */
export interface ColumnContext {
  readonly labels: TaskLabels;
  readonly carrying: Carrying;
  readonly everythingDone: boolean;
  readonly showEverything: () => void;
  readonly make: (summary: string, column: Column) => void;
  readonly cards: CardContext;
}

export function columnName(column: Column, { todo, doing, done }: TaskLabels): string {
  return column === 'NEEDS-ACTION' ? todo : column === 'IN-PROCESS' ? doing : done;
}

export function columnTemplate(column: Column, tasks: readonly Task[], context: ColumnContext): TemplateResult {
  const { labels, carrying } = context;
  const name = columnName(column, labels);
  const isCut = column === 'COMPLETED' && !context.everythingDone && tasks.length > MOST_DONE;
  return html`<section
    class="board-column"
    data-column=${column}
    aria-label=${name}
    ?data-target=${carrying.column === column}
    @dragover=${(event: DragEvent) => carrying.over(event, column)}
    @dragleave=${(event: DragEvent) => carrying.leave(event)}
    @drop=${(event: DragEvent) => carrying.drop(event, column)}
  >
    <header class="board-column-head">
      <h2>${name}</h2>
      <span class="board-count">${tasks.length}</span>
    </header>
    <ul class="board-cards">
      ${repeat(
        isCut ? tasks.slice(0, MOST_DONE) : tasks,
        ({ uid }) => uid,
        (task) => html`${carrying.marks(column, task.uid) ? MARK : nothing} ${cardTemplate(task, context.cards)}`,
      )}
      ${carrying.marks(column, null) ? MARK : nothing}
    </ul>
    ${isCut
      ? html`<button type="button" class="board-button" @click=${context.showEverything}>
          ${labels.more.replace('{0}', String(tasks.length - MOST_DONE))}
        </button>`
      : nothing}
    ${quickAddTemplate(column, name, context)}
  </section>`;
}

/** Stays open and focused, so that one can write one after the other. */
function quickAddTemplate(column: Column, name: string, { labels, make }: ColumnContext): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('summary') as HTMLInputElement;
    const summary = field.value.trim();
    if (summary !== '') {
      make(summary, column);
      field.value = '';
    }
  };
  return html`<form class="board-add" @submit=${submit}>
    <i class="icon icon-plus" aria-hidden="true"></i>
    <input
      name="summary"
      maxlength="500"
      autocomplete="off"
      placeholder=${labels.newTask}
      aria-label=${labels.addTo.replace('{0}', name)}
    />
    <button type="submit" class="board-button">${labels.add}</button>
  </form>`;
}
