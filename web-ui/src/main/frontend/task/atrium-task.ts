import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { assigneesTemplate } from './assignees-template.ts';
import { priorityName } from './card-template.ts';
import { checklistTemplate } from './checklist-template.ts';
import type { TaskLabels } from './labels.ts';
import { type HistoryEntry, pastTemplate } from './past-template.ts';
import { type Change, COLUMNS, dayText, type Face, isOverdue, type Task } from './task.ts';

/** The fields as they were when somebody began to write, and as they are to be. */
export interface Edit {
  readonly before: Change;
  readonly after: Change;
}

const PRIORITIES = [0, 1, 3, 5, 9];

/**
 * The details of a task, each changed where it stands. Events: `taskedit` with what is to be other than before,
 * `taskclose`, `taskhistory`, `taskremove`. What somebody is writing stays as it is when the task changes meanwhile: then
 * the change says what was there when the writing began, so that it can be merged.
 */
@customElement('atrium-task')
export class AtriumTask extends LitElement {
  @property({ type: Object }) labels = {} as TaskLabels;
  @property({ type: Object }) task!: Task;
  @property({ type: Array }) members: readonly Face[] = [];
  @property({ type: Array }) history: readonly HistoryEntry[] | null = null;
  @state() private removing = false;
  /** What is being written, and what stood there. */
  private writing: { readonly field: string; readonly before: Task } | null = null;
  private shown = '';

  /** Puts back what was written and not stored, as it is not lost by that. */
  writeAgain(wanted: Change): void {
    for (const field of ['description', 'summary'] as const) {
      const area = this.querySelector<HTMLTextAreaElement>(`#task-${field}`);
      const text = wanted[field];
      if (area !== null && text !== undefined) {
        void this.updateComplete.then(() => {
          area.focus();
          area.value = text;
        });
      }
    }
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.classList.add('task-panel');
    this.setAttribute('role', 'complementary');
    this.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.onKey);
  }

  protected override willUpdate(): void {
    this.setAttribute('aria-label', this.labels.details);
    if (this.shown !== this.task.uid) {
      this.removing = false;
      this.writing = null;
    }
  }

  protected override updated(): void {
    if (this.shown !== this.task.uid) {
      this.shown = this.task.uid;
      this.querySelector<HTMLElement>('.task-panel-close')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { labels, task } = this;
    return html`<header class="task-panel-head">
        <h2>${labels.details}</h2>
        <button
          type="button"
          class="icon-button task-panel-close"
          aria-label=${labels.close}
          title="${labels.close} (Esc)"
          @click=${() => this.emit('taskclose', {})}
        >
          <i class="icon icon-close" aria-hidden="true"></i>
        </button>
      </header>
      <div class="task-panel-body">
        ${this.text('summary', labels.title, '', 'task-title')}
        <dl class="task-fields">
          <div>
            <dt><label for="task-status">${labels.status}</label></dt>
            <dd>
              <select id="task-status" @change=${(e: Event) => this.edit({ status: valueOf(e) as Task['status'] })}>
                ${COLUMNS.map(
                  (column, at) =>
                    html`<option value=${column} .selected=${live(task.status === column)}>
                      ${[labels.todo, labels.doing, labels.done][at]}
                    </option>`,
                )}
              </select>
            </dd>
          </div>
          <div>
            <dt><label for="task-assign">${labels.assignees}</label></dt>
            <dd>
              ${assigneesTemplate(labels, task, this.members, (assignees) => this.edit({ assignees }))}
            </dd>
          </div>
          <div>
            <dt><label for="task-due">${labels.due}</label></dt>
            <dd ?data-overdue=${isOverdue(task, new Date())}>
              <input
                id="task-due"
                type="date"
                .value=${live(dayText(task.due))}
                @change=${this.onDay}
                @blur=${this.onDayLeft}
              />
            </dd>
          </div>
          <div>
            <dt><label for="task-priority">${labels.priority}</label></dt>
            <dd>
              <select id="task-priority" @change=${(e: Event) => this.edit({ priority: Number(valueOf(e)) })}>
                ${PRIORITIES.map(
                  (priority) =>
                    html`<option
                      value=${priority}
                      .selected=${live(priorityName(priority, labels) === priorityName(task.priority, labels))}
                    >
                      ${priorityName(priority, labels)}
                    </option>`,
                )}
              </select>
            </dd>
          </div>
          <div>
            <dt><label for="task-labels">${labels.labels}</label></dt>
            <dd>
              <input
                id="task-labels"
                autocomplete="off"
                maxlength="400"
                placeholder=${labels.labelsHint}
                .value=${live(this.writing?.field === 'labels' ? this.typed('#task-labels') : task.labels.join(', '))}
                @focus=${() => this.begin('labels')}
                @keydown=${leaveOnEnter}
                @blur=${(e: Event) => this.end('labels', { labels: words(valueOf(e)) })}
              />
            </dd>
          </div>
        </dl>
        ${checklistTemplate(labels, task.steps, (steps) => this.edit({ steps }))}
        <section class="task-section">
          <h3><label for="task-description">${labels.description}</label></h3>
          ${this.text('description', labels.description, labels.descriptionHint, 'task-description')}
        </section>
        ${pastTemplate(labels, this.history, () => this.emit('taskhistory', {}))}
        <footer class="task-panel-foot">
          <span>${labels.createdBy.replace('{0}', task.author)}</span>
          <button type="button" class="task-remove" @click=${this.onRemove} @blur=${() => (this.removing = false)}>
            <i class="icon icon-trash" aria-hidden="true"></i>${this.removing ? labels.removeSure : labels.remove}
          </button>
        </footer>
      </div>`;
  }

  private text(field: 'summary' | 'description', label: string, hint: string, style: string): TemplateResult {
    const id = `task-${field}`;
    return html`<textarea
      id=${id}
      class=${style}
      rows=${field === 'summary' ? 1 : 4}
      maxlength=${field === 'summary' ? 500 : 20000}
      aria-label=${label}
      placeholder=${hint}
      .value=${live(this.writing?.field === field ? this.typed(`#${id}`) : this.task[field])}
      @focus=${() => this.begin(field)}
      @keydown=${field === 'summary' ? leaveOnEnter : nothing}
      @blur=${(e: Event) => this.end(field, { [field]: field === 'summary' ? valueOf(e).trim() : valueOf(e) })}
    ></textarea>`;
  }

  private typed(selector: string): string {
    return this.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? '';
  }

  private begin(field: string): void {
    this.writing = { field, before: this.task };
  }

  private end(field: keyof Change, after: Change): void {
    const before = this.writing?.before ?? this.task;
    this.writing = null;
    const isSame = JSON.stringify(after[field]) === JSON.stringify(before[field]);
    if (isSame || (field === 'summary' && after.summary === '')) {
      this.requestUpdate();
      return;
    }
    this.emit('taskedit', { before: { [field]: before[field] }, after });
  }

  /** Who types a year comes past others on the way. */
  private readonly onDay = (event: Event): void => {
    const due = valueOf(event);
    if (due >= '1900' && due !== dayText(this.task.due)) {
      this.edit({ due });
    }
  };

  /** Nothing is a date only once it stays so. */
  private readonly onDayLeft = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    if (field.value === '' && !field.validity.badInput && this.task.due !== '') {
      this.edit({ due: '' });
    } else {
      this.requestUpdate();
    }
  };

  private edit(after: Change): void {
    const keys = Object.keys(after) as (keyof Change)[];
    this.emit('taskedit', { before: Object.fromEntries(keys.map((key) => [key, this.task[key]])), after });
  }

  /** Asks once more before it does. */
  private readonly onRemove = (): void => {
    if (this.removing) {
      this.emit('taskremove', {});
    }
    this.removing = !this.removing;
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      (document.activeElement as HTMLElement | null)?.blur();
      this.emit('taskclose', {});
    }
  };

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement).value;
}

function words(text: string): string[] {
  return [...new Set(text.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}

function leaveOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.isComposing) {
    event.preventDefault();
    (event.target as HTMLElement).blur();
  }
}
