/** Somebody as the server names them; `from` is the address. */
export interface Face {
  readonly from: string;
  readonly name: string;
  readonly initials: string;
  readonly color: string;
  readonly avatar: string;
}

export interface Step {
  readonly id: string;
  readonly text: string;
  readonly done: boolean;
}

export const COLUMNS = ['NEEDS-ACTION', 'IN-PROCESS', 'COMPLETED'] as const;
export type Column = (typeof COLUMNS)[number];
export type Status = Column | 'CANCELLED';

/** What people can change. */
export interface TaskFields {
  readonly summary: string;
  readonly description: string;
  readonly status: Status;
  readonly assignees: readonly string[];
  /** A day or a moment as text, '' for none. */
  readonly due: string;
  /** 1 is the highest, 0 none. */
  readonly priority: number;
  readonly labels: readonly string[];
  readonly steps: readonly Step[];
  readonly order: string;
}

export interface Task extends TaskFields {
  readonly uid: string;
  readonly sequence: number;
  readonly people: readonly Face[];
  readonly author: string;
  readonly created: number;
}

export type Change = Partial<TaskFields>;

/** Those as they stand in their columns; those without a place last. */
export function inOrder(tasks: Iterable<Task>): Task[] {
  return [...tasks].sort(
    (a, b) =>
      Number(a.order === '') - Number(b.order === '') ||
      compare(a.order, b.order) ||
      a.created - b.created ||
      compare(a.uid, b.uid),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is cancelled stands nowhere. */
export function inColumn(tasks: readonly Task[], column: Column): Task[] {
  return tasks.filter(({ status }) => status === column);
}

export interface Filter {
  readonly words: string;
  /** Only those of the reader. */
  readonly mine: boolean;
}

export function matches(task: Task, filter: Filter, self: string): boolean {
  if (filter.mine && !task.assignees.includes(self)) {
    return false;
  }
  const words = filter.words.trim().toLocaleLowerCase();
  const said = [task.summary, task.description, ...task.labels, ...task.people.map(({ name }) => name)];
  return words === '' || said.some((text) => text.toLocaleLowerCase().includes(words));
}

/** True if the time is over and there is still something to do. */
export function isOverdue(task: TaskFields, now: Date): boolean {
  if (task.due === '' || task.status === 'COMPLETED' || task.status === 'CANCELLED') {
    return false;
  }
  return endOf(task.due).getTime() <= now.getTime();
}

/** When a day, or a moment, is over for whoever looks. */
function endOf(due: string): Date {
  if (due.includes('T')) {
    return new Date(due);
  }
  const [year = 0, month = 1, day = 1] = due.split('-').map(Number);
  return new Date(year, month - 1, day + 1);
}

/** The day of it, as a calendar of the reader has it. */
export function dayOf(due: string): Date {
  return due.includes('T') ? new Date(due) : new Date(endOf(due).getTime() - 1);
}

/** That day as `2026-12-24`, '' for none. */
export function dayText(due: string): string {
  if (!due.includes('T')) {
    return due;
  }
  const day = dayOf(due);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** How many days from today it is due; 0 is today. */
export function daysUntil(due: string, now: Date): number {
  const day = dayOf(due);
  const midnight = (date: Date): number => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(day) - midnight(now)) / 86_400_000);
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A place between two, as in docs/xep-tasks.md §5.6; '' for none at that side. */
export function between(before: string, after: string): string {
  let place = '';
  let open = after === '';
  for (let at = 0; ; at++) {
    const low = at < before.length ? DIGITS.indexOf(before.charAt(at)) : 0;
    const high = !open && at < after.length ? DIGITS.indexOf(after.charAt(at)) : DIGITS.length;
    if (high - low > 1) {
      const digit = after === '' && before !== '' ? low + 1 : Math.floor((low + high) / 2);
      return place + DIGITS.charAt(digit);
    }
    place += DIGITS.charAt(low);
    open ||= high !== low;
  }
}

/**
 * The place of a task that is to stand in front of another of a column, or at its end. Tasks of others may stand at equal
 * places, or at none: then it stands behind what has one.
 */
export function placeBefore(column: readonly Task[], uid: string, next: string | null): string {
  const others = column.filter((task) => task.uid !== uid);
  const at = next === null ? others.length : others.findIndex((task) => task.uid === next);
  const index = at < 0 ? others.length : at;
  const before = others.slice(0, index).findLast(({ order }) => order !== '')?.order ?? '';
  const after = others.slice(index).find(({ order }) => order > before)?.order ?? '';
  return between(before, after);
}
