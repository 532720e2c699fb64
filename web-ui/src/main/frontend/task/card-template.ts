import { html, nothing, type TemplateResult } from 'lit';
import type { TaskLabels } from './labels.ts';
import { daysUntil, dayOf, type Face, isOverdue, type Task } from './task.ts';

/** What can be done with a card. */
export interface CardContext {
  readonly labels: TaskLabels;
  readonly now: Date;
  readonly language: string;
  /** The task whose details are shown. */
  readonly open: string | null;
  /** The card to which the tab key leads. */
  readonly entry: string | null;
  readonly show: (task: Task) => void;
  readonly toggle: (task: Task) => void;
  readonly key: (event: KeyboardEvent, task: Task) => void;
  readonly dragStart: (event: DragEvent, task: Task) => void;
  readonly dragEnd: () => void;
}

export function cardTemplate(task: Task, context: CardContext): TemplateResult {
  const { labels } = context;
  const done = task.status === 'COMPLETED';
  return html`<li
    class="task-card"
    data-uid=${task.uid}
    ?data-open=${task.uid === context.open}
    ?data-done=${done}
    draggable="true"
    @dragstart=${(event: DragEvent) => context.dragStart(event, task)}
    @dragend=${context.dragEnd}
  >
    <button
      type="button"
      class="task-tick"
      role="checkbox"
      aria-checked=${done}
      tabindex="-1"
      aria-label=${(done ? labels.markUndone : labels.markDone).replace('{0}', task.summary)}
      title=${(done ? labels.markUndone : labels.markDone).replace('{0}', task.summary)}
      @click=${() => context.toggle(task)}
    >
      <i class="icon icon-check" aria-hidden="true"></i>
    </button>
    <button
      type="button"
      class="task-open"
      tabindex=${task.uid === context.entry ? 0 : -1}
      aria-describedby="board-keys"
      @click=${() => context.show(task)}
      @keydown=${(event: KeyboardEvent) => context.key(event, task)}
    >
      <span class="task-summary">${task.summary}</span>
      ${factsTemplate(task, context)}
    </button>
  </li>`;
}

function factsTemplate(task: Task, context: CardContext): TemplateResult | typeof nothing {
  const { labels } = context;
  const steps = task.steps.length;
  const ticked = task.steps.filter(({ done }) => done).length;
  const isPlain =
    task.labels.length === 0 && task.due === '' && task.priority === 0 && steps === 0 && task.people.length === 0;
  return isPlain
    ? nothing
    : html`<span class="task-facts">
        ${task.priority === 0 ? nothing : priorityTemplate(task.priority, labels)}
        ${task.due === '' ? nothing : dueTemplate(task, context)}
        ${steps === 0
          ? nothing
          : html`<span
              class="task-fact"
              ?data-complete=${ticked === steps}
              aria-label=${labels.steps.replace('{0}', String(ticked)).replace('{1}', String(steps))}
              ><i class="icon icon-check" aria-hidden="true"></i>${ticked}/${steps}</span
            >`}
        ${task.labels.map((label) => html`<span class="task-label">${label}</span>`)}
        ${task.people.length === 0 ? nothing : html`<span class="task-people">${task.people.map(avatarTemplate)}</span>`}
      </span>`;
}

export function priorityName(priority: number, labels: TaskLabels): string {
  if (priority === 0) {
    return labels.none;
  }
  return priority === 1 ? labels.urgent : priority < 5 ? labels.high : priority === 5 ? labels.medium : labels.low;
}

function priorityTemplate(priority: number, labels: TaskLabels): TemplateResult {
  const name = priorityName(priority, labels);
  const bars = priority === 1 ? 'urgent' : priority < 5 ? 'high' : priority === 5 ? 'medium' : 'low';
  return html`<span class="task-priority" data-priority=${bars} role="img" aria-label="${labels.priority}: ${name}" title=${name}
    >${bars === 'urgent' ? '!' : html`<i></i><i></i><i></i>`}</span
  >`;
}

function dueTemplate(task: Task, context: CardContext): TemplateResult {
  const overdue = isOverdue(task, context.now);
  const text = dueText(task.due, context);
  return html`<span class="task-fact task-due" ?data-overdue=${overdue} title=${overdue ? context.labels.overdue : nothing}
    ><i class="icon icon-clock" aria-hidden="true"></i>${overdue
      ? html`<span class="visually-hidden">${context.labels.overdue}: </span>`
      : nothing}<time datetime=${task.due}>${text}</time></span
  >`;
}

/** Days that are near by name, others by date; the year only if it is another. */
export function dueText(due: string, context: Pick<CardContext, 'labels' | 'now' | 'language'>): string {
  const days = daysUntil(due, context.now);
  if (days === 0 || days === 1) {
    return days === 0 ? context.labels.today : context.labels.tomorrow;
  }
  const day = dayOf(due);
  const year = day.getFullYear() === context.now.getFullYear() ? undefined : ('numeric' as const);
  return new Intl.DateTimeFormat(context.language, { day: 'numeric', month: 'short', year }).format(day);
}

export function avatarTemplate(face: Face): TemplateResult {
  return html`<span class="avatar" title=${face.name} style="--user-color: ${face.color}" role="img" aria-label=${face.name}
    >${face.avatar === '' ? face.initials : html`<img src=${face.avatar} alt="" />`}</span
  >`;
}
