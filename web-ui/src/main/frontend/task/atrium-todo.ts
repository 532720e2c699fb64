import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { dueText } from './card-template.ts';
import type { TaskLabels } from './labels.ts';
import { daysUntil, isOverdue, type Task } from './task.ts';

/** A task of some channel. */
export interface Assigned {
  readonly task: Task;
  readonly channel: string;
  readonly address: string;
  /** The page with its details. */
  readonly path: string;
}

/** The words of this list, beside those of the board. */
export interface TodoLabels extends TaskLabels {
  readonly overdueHeading: string;
  readonly thisWeek: string;
  readonly later: string;
  readonly noDate: string;
  readonly nothing: string;
  readonly nothingText: string;
}

const GROUPS = ['overdueHeading', 'today', 'thisWeek', 'later', 'noDate'] as const;
type Group = (typeof GROUPS)[number];

export function groupOf(task: Task, now: Date): Group {
  if (task.due === '') {
    return 'noDate';
  }
  const days = daysUntil(task.due, now);
  return isOverdue(task, now) ? 'overdueHeading' : days <= 0 ? 'today' : days < 7 ? 'thisWeek' : 'later';
}

/**
 * What the reader has to do in all channels, by when it is due. Fed by `show` and `failed`; events: `todotick` with
 * `channel` and `uid`, `todoretry`. Drawn into the light DOM.
 */
@customElement('atrium-todo')
export class AtriumTodo extends LitElement {
  @property({ type: Object }) labels = {} as TodoLabels;
  @state() private all: readonly Assigned[] | null = null;
  @state() private isFailed = false;
  @state() private ticked: ReadonlySet<string> = new Set();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  show(all: readonly Assigned[]): void {
    this.all = all;
    this.isFailed = false;
    this.ticked = new Set();
  }

  failed(): void {
    this.isFailed = true;
  }

  protected override render(): TemplateResult {
    const { labels, all } = this;
    if (this.isFailed) {
      return html`<div class="empty" role="alert">
        <p>${labels.failed}</p>
        <button type="button" class="board-button" @click=${() => this.emit('todoretry', {})}>${labels.retry}</button>
      </div>`;
    }
    if (all === null) {
      return html`<div class="todo-list" aria-busy="true" aria-label=${labels.loading}>
        <div class="board-ghost"></div>
        <div class="board-ghost"></div>
      </div>`;
    }
    if (all.length === 0) {
      return html`<div class="empty">
        <i class="icon icon-check" aria-hidden="true"></i>
        <h2>${labels.nothing}</h2>
        <p>${labels.nothingText}</p>
      </div>`;
    }
    const now = new Date();
    return html`<div class="todo-list">
      ${GROUPS.map((group) => this.group(group, all.filter(({ task }) => groupOf(task, now) === group), now))}
    </div>`;
  }

  private group(group: Group, assigned: readonly Assigned[], now: Date): TemplateResult | typeof nothing {
    return assigned.length === 0
      ? nothing
      : html`<section aria-label=${this.labels[group]}>
          <h2 class="todo-heading">${this.labels[group]} <span class="board-count">${assigned.length}</span></h2>
          <ul>
            ${repeat(
              assigned,
              ({ task }) => task.uid,
              (each) => this.row(each, now),
            )}
          </ul>
        </section>`;
  }

  private row({ task, channel, address, path }: Assigned, now: Date): TemplateResult {
    const { labels } = this;
    const overdue = isOverdue(task, now);
    const done = this.ticked.has(task.uid);
    const label = labels.markDone.replace('{0}', task.summary);
    return html`<li class="task-card todo-row" ?data-done=${done}>
      <button
        type="button"
        class="task-tick"
        role="checkbox"
        aria-checked=${done}
        aria-label=${label}
        title=${label}
        ?disabled=${done}
        @click=${() => {
          this.ticked = new Set([...this.ticked, task.uid]);
          this.emit('todotick', { channel: address, uid: task.uid });
        }}
      >
        <i class="icon icon-check" aria-hidden="true"></i>
      </button>
      <a class="task-open" href=${path}>
        <span class="task-summary">${task.summary}</span>
        <span class="task-facts">
          ${task.due === ''
            ? nothing
            : html`<span class="task-fact task-due" ?data-overdue=${overdue}
                ><i class="icon icon-clock" aria-hidden="true"></i
                ><time datetime=${task.due}
                  >${dueText(task.due, { labels, now, language: document.documentElement.lang })}</time
                ></span
              >`}
          <span class="task-fact"><i class="icon icon-hash" aria-hidden="true"></i><span>${channel}</span></span>
        </span>
      </a>
    </li>`;
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}
