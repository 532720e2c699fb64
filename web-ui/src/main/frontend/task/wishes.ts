import type { Task } from './task.ts';

interface Wish {
  readonly ticket: number;
  readonly uid: string;
  readonly fields: Partial<Task>;
}

/**
 * What somebody wants to be other than it is, from then until the server has said what became of it. Tasks are shown with
 * it; so what the server tells meanwhile, which may be older, takes nothing back.
 */
export class Wishes {
  private last = 0;
  private open: readonly Wish[] = [];

  /** Adds one; the ticket is how it is known. */
  add(uid: string, fields: Partial<Task>): number {
    this.last++;
    this.open = [...this.open, { ticket: this.last, uid, fields }];
    return this.last;
  }

  settle(ticket: number): void {
    this.open = this.open.filter((wish) => wish.ticket !== ticket);
  }

  /** The tasks as they are to be. */
  over(tasks: ReadonlyMap<string, Task>): Map<string, Task> {
    const all = new Map(tasks);
    for (const { uid, fields } of this.open) {
      const task = all.get(uid);
      if (task !== undefined) {
        all.set(uid, { ...task, ...fields });
      }
    }
    return all;
  }
}
