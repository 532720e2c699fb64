import { type Column, COLUMNS, type Task } from './task.ts';

/** Columns and rows from one task to another. */
export type Step = readonly [columns: number, rows: number];

/** Where the arrow keys lead. */
export const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A place in a column, in front of another task; null is its end. */
export interface Place {
  readonly column: Column;
  readonly next: string | null;
}

type Columns = readonly (readonly Task[])[];

/** The task that stands there; in a column that is shorter the last one, behind one that is empty that of the next. */
export function neighbourAt(columns: Columns, task: Task, [right, down]: Step): Task | undefined {
  const { from, at } = positionOf(columns, task);
  if (right === 0) {
    return columns[from]?.[at + down];
  }
  for (let to = from + right; to >= 0 && to < columns.length; to += right) {
    const there = columns[to] ?? [];
    if (there.length > 0) {
      return there[Math.min(at, there.length - 1)];
    }
  }
  return undefined;
}

/** Where a task comes to stand that is taken there; nowhere if it is at the edge. */
export function placeAt(columns: Columns, task: Task, [right, down]: Step): Place | undefined {
  const { from, at } = positionOf(columns, task);
  const column = COLUMNS[from + right];
  const there = columns[from + right];
  if (column === undefined || there === undefined) {
    return undefined;
  }
  if (right !== 0) {
    return { column, next: there[at]?.uid ?? null };
  }
  const isInside = at + down >= 0 && at + down < there.length;
  return isInside ? { column, next: there[down < 0 ? at - 1 : at + 2]?.uid ?? null } : undefined;
}

function positionOf(columns: Columns, task: Task): { from: number; at: number } {
  const from = COLUMNS.findIndex((column) => column === task.status);
  return { from, at: columns[from]?.findIndex(({ uid }) => uid === task.uid) ?? -1 };
}
