import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import './atrium-task.ts';
import type { AtriumTask, Edit } from './atrium-task.ts';
import { barTemplate } from './bar-template.ts';
import { Carrying } from './carrying.ts';
import { type ColumnContext, columnName, columnTemplate } from './column-template.ts';
import type { TaskLabels } from './labels.ts';
import type { HistoryEntry } from './past-template.ts';
import {
  between,
  type Change,
  type Column,
  COLUMNS,
  type Face,
  type Filter,
  inColumn,
  inOrder,
  matches,
  placeBefore,
  type Task,
} from './task.ts';
import { neighbourAt, placeAt, STEPS } from './way.ts';
import { Wishes } from './wishes.ts';

/** Under which this browser keeps whether it shows a list. */
const VIEW = 'atrium.tasks.view';

/** How far the tasks are. */
type State = 'loading' | 'ready' | 'failed';

/**
 * The tasks of a channel, as a board or as a list, with the details of one beside them. Fed by `tasks`, `gone`, `phase`,
 * `show`, `told`, `settled`, `notMade` and `notChanged`; events: `taskmake` with `summary`, `status` and `order`, `taskchange` with
 * `uid`, `ticket` and the fields `before` and `after`, `taskdelete` and `taskhistory` with `uid`, `taskretry`. A change is
 * shown at once, until its ticket is settled. Cards are dragged, or moved by Shift and the arrow keys. The address of the page
 * names the task that is open. Drawn into the light DOM.
 */
@customElement('atrium-board')
export class AtriumBoard extends LitElement {
  @property({ type: Object }) labels = {} as TaskLabels;
  /** Those who may be asked to do something. */
  @property({ type: Array }) members: Face[] = [];
  /** The address of the reader. */
  @property() self = '';
  /** The tasks as they are shown. */
  @state() private all: ReadonlyMap<string, Task> = new Map();
  @state() private state: State = 'loading';
  @state() private filter: Filter = { words: '', mine: false };
  @state() private opened: string | null = null;
  @state() private entry: string | null = null;
  @state() private everythingDone = false;
  @state() private isList = false;
  @state() private said = '';
  @state() private history: readonly HistoryEntry[] | null = null;
  /** The tasks as the server has told them. */
  private known = new Map<string, Task>();
  private wishes = new Wishes();
  /** The place of the task that was made last. */
  private lastMade = '';
  private readonly carrying = new Carrying(this, (uid, column, next) => this.move(uid, column, next));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.isList = localStorage.getItem(VIEW) === 'list';
  }

  phase(phase: State): void {
    this.state = phase;
  }

  /** Forgets what is shown: another channel. */
  reset(): void {
    this.known = new Map();
    this.wishes = new Wishes();
    this.all = new Map();
    this.state = 'loading';
    this.opened = null;
    this.history = null;
    this.lastMade = '';
  }

  /** Tasks as they are now. */
  tasks(changed: readonly Task[], gone: readonly string[]): void {
    changed.forEach((task) => this.known.set(task.uid, task));
    gone.forEach((uid) => this.known.delete(uid));
    this.all = this.wishes.over(this.known);
    const made = changed.find(({ order }) => order !== '' && order === this.lastMade);
    if (made !== undefined) {
      this.lastMade = '';
      void this.updateComplete.then(() => this.cardOf(made.uid)?.scrollIntoView({ block: 'nearest' }));
    }
    if (this.opened !== null && gone.includes(this.opened)) {
      this.close();
    } else if (changed.some(({ uid }) => uid === this.opened) && this.history !== null) {
      this.emit('taskhistory', { uid: this.opened });
    }
  }

  /** What became of a change is in the tasks. */
  settled(ticket: number): void {
    this.wishes.settle(ticket);
    this.all = this.wishes.over(this.known);
  }

  /** Opens the details of a task. */
  show(uid: string): void {
    this.opened = uid;
    this.history = null;
    nameInAddress(uid);
  }

  /** What somebody wanted to be done was not made into a task: it is written again. */
  notMade(summary: string, column: string): void {
    const field = this.querySelector<HTMLInputElement>(`[data-column="${CSS.escape(column)}"] .board-add input`);
    if (field?.value === '') {
      field.value = summary;
    }
  }

  /** What somebody wrote was not stored: it is in its field again. */
  notChanged(uid: string, wanted: Change): void {
    if (uid === this.opened) {
      this.querySelector<AtriumTask>('atrium-task')?.writeAgain(wanted);
    }
  }

  /** What became of the task that is open. */
  told(uid: string, history: readonly HistoryEntry[]): void {
    if (uid === this.opened) {
      this.history = history;
    }
  }

  protected override render(): TemplateResult {
    const opened = this.opened === null ? undefined : this.all.get(this.opened);
    return html`<div class="board-main">${this.bar()} ${this.body()}</div>
      ${opened === undefined
        ? nothing
        : html`<atrium-task
            .labels=${this.labels}
            .task=${opened}
            .members=${this.members}
            .history=${this.history}
            @taskedit=${(event: CustomEvent<Edit>) => this.change(opened, event.detail.after, event.detail.before)}
            @taskclose=${this.close}
            @taskhistory=${() => this.emit('taskhistory', { uid: opened.uid })}
            @taskremove=${() => this.emit('taskdelete', { uid: opened.uid })}
          ></atrium-task>`}
      <p class="visually-hidden" role="status">${this.said}</p>
      <p class="visually-hidden" id="board-keys">${this.labels.keys}</p>`;
  }

  private bar(): TemplateResult {
    return barTemplate({
      labels: this.labels,
      filter: this.filter,
      isList: this.isList,
      narrow: (filter) => {
        this.filter = filter;
      },
      arrange: (isList) => {
        this.isList = isList;
        localStorage.setItem(VIEW, isList ? 'list' : 'board');
      },
    });
  }

  private body(): TemplateResult {
    const { labels } = this;
    if (this.state === 'failed') {
      return html`<div class="empty" role="alert">
        <p>${labels.failed}</p>
        <button type="button" class="board-button" @click=${() => this.emit('taskretry', {})}>${labels.retry}</button>
      </div>`;
    }
    if (this.state === 'loading') {
      return html`<div class="board-columns" aria-busy="true" aria-label=${labels.loading}>
        ${COLUMNS.map(() => html`<section class="board-column"><div class="board-ghost"></div><div class="board-ghost"></div></section>`)}
      </div>`;
    }
    const tasks = inOrder(this.all.values());
    const shown = tasks.filter((task) => matches(task, this.filter, this.self));
    const context = this.columns(shown);
    const nothingYet = tasks.every(({ status }) => status === 'CANCELLED');
    const nothingFound = !nothingYet && !shown.some(({ status }) => status !== 'CANCELLED');
    return html`${nothingYet
        ? html`<div class="board-note"><h2>${labels.emptyTitle}</h2><p>${labels.emptyText}</p></div>`
        : nothing}
      ${nothingFound ? html`<div class="board-note"><p>${labels.nothingFound}</p></div>` : nothing}
      <div class="board-columns" ?data-list=${this.isList}>
        ${COLUMNS.map((column) => columnTemplate(column, inColumn(shown, column), context))}
      </div>`;
  }

  private columns(shown: readonly Task[]): ColumnContext {
    const isShown = (task: Task): boolean => task.status !== 'CANCELLED' && shown.includes(task);
    const before = this.entry === null ? undefined : this.all.get(this.entry);
    const entry = before !== undefined && isShown(before) ? before : shown.find(isShown);
    return {
      labels: this.labels,
      carrying: this.carrying,
      everythingDone: this.everythingDone,
      showEverything: () => {
        this.everythingDone = true;
      },
      make: (summary, column) => this.make(summary, column),
      cards: {
        labels: this.labels,
        now: new Date(),
        language: document.documentElement.lang,
        open: this.opened,
        entry: entry?.uid ?? null,
        show: (task) => this.show(task.uid),
        toggle: (task) => this.toggle(task),
        key: (event, task) => this.onKey(event, task),
        dragStart: (event, task) => this.carrying.start(event, task.uid),
        dragEnd: () => this.carrying.end(),
      },
    };
  }

  /** Behind all others, and behind those that are on their way. */
  private make(summary: string, column: Column): void {
    const end = placeBefore(inColumn(inOrder(this.all.values()), column), '', null);
    const order = this.lastMade < end ? end : between(this.lastMade, '');
    this.lastMade = order;
    this.emit('taskmake', { summary, status: column, order });
  }

  /** What was done last, or is to be done after all, comes first. */
  private toggle(task: Task): void {
    const column = task.status === 'COMPLETED' ? 'NEEDS-ACTION' : 'COMPLETED';
    const others = inColumn(inOrder(this.all.values()), column);
    this.change(task, { status: column, order: placeBefore(others, task.uid, others[0]?.uid ?? null) });
  }

  /** Arrow keys walk, with Shift they take the card along. */
  private onKey(event: KeyboardEvent, task: Task): void {
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : STEPS[event.key];
    if (step === undefined) {
      return;
    }
    event.preventDefault();
    const columns = COLUMNS.map((column) => this.shownIn(column));
    if (event.shiftKey) {
      const place = placeAt(columns, task, step);
      if (place !== undefined) {
        this.move(task.uid, place.column, place.next);
      }
    } else {
      const next = neighbourAt(columns, task, step);
      if (next !== undefined) {
        this.focusOn(next.uid);
      }
    }
  }

  private shownIn(column: Column): Task[] {
    return inColumn(inOrder(this.all.values()), column).filter((task) => matches(task, this.filter, this.self));
  }

  private move(uid: string, column: Column, next: string | null): void {
    const task = this.all.get(uid);
    if (task === undefined || next === uid) {
      return;
    }
    const order = placeBefore(inColumn(inOrder(this.all.values()), column), uid, next);
    this.change(task, task.status === column ? { order } : { status: column, order });
    this.said = this.labels.moved.replace('{0}', task.summary).replace('{1}', columnName(column, this.labels));
    this.focusOn(uid);
  }

  private focusOn(uid: string): void {
    this.entry = uid;
    void this.updateComplete.then(() =>
      this.cardOf(uid)?.querySelector<HTMLElement>('.task-open')?.focus(),
    );
  }

  private cardOf(uid: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-uid="${CSS.escape(uid)}"]`);
  }

  /** Shown at once; the server says if it was not to be. */
  private change(task: Task, after: Change, seen?: Change): void {
    const keys = Object.keys(after) as (keyof Change)[];
    const before = seen ?? Object.fromEntries(keys.map((key) => [key, task[key]]));
    const people = after.assignees?.flatMap((jid) => [...this.members, ...task.people].find(({ from }) => from === jid) ?? []);
    const ticket = this.wishes.add(task.uid, people === undefined ? after : { ...after, people });
    this.all = this.wishes.over(this.known);
    this.emit('taskchange', { uid: task.uid, ticket, before, after });
  }

  private readonly close = (): void => {
    const closed = this.opened;
    this.opened = null;
    this.history = null;
    nameInAddress(null);
    if (closed !== null && this.all.has(closed)) {
      this.focusOn(closed);
    }
  };

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

/** So that a reload, or whoever gets the address, sees the same task. */
function nameInAddress(uid: string | null): void {
  const address = new URL(location.href);
  if (uid === null) {
    address.searchParams.delete('task');
  } else {
    address.searchParams.set('task', uid);
  }
  history.replaceState(history.state, '', address);
}
