import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Column } from './task.ts';

/** A card on its way: which one, over which column, and in front of which other it would land. */
export class Carrying implements ReactiveController {
  column: Column | null = null;
  private uid: string | null = null;
  private next: string | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly dropped: (uid: string, column: Column, next: string | null) => void,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  start(event: DragEvent, uid: string): void {
    this.uid = uid;
    event.dataTransfer?.setData('text/plain', uid);
    if (event.dataTransfer !== null) {
      event.dataTransfer.effectAllowed = 'move';
    }
  }

  over(event: DragEvent, column: Column): void {
    if (this.uid === null) {
      return;
    }
    event.preventDefault();
    const next = this.nextAt(event);
    if (column !== this.column || next !== this.next) {
      this.column = column;
      this.next = next;
      this.host.requestUpdate();
    }
  }

  /** The card in whose upper half, or above which, the pointer is. */
  private nextAt(event: DragEvent): string | null {
    const cards = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.task-card')];
    const below = cards.find((card) => {
      const { top, height } = card.getBoundingClientRect();
      return card.dataset.uid !== this.uid && event.clientY < top + height / 2;
    });
    return below?.dataset.uid ?? null;
  }

  leave(event: DragEvent): void {
    if (!(event.currentTarget as HTMLElement).contains(event.relatedTarget as Node | null)) {
      this.column = null;
      this.host.requestUpdate();
    }
  }

  drop(event: DragEvent, column: Column): void {
    const uid = this.uid;
    if (uid !== null) {
      event.preventDefault();
      const next = this.nextAt(event);
      this.end();
      this.dropped(uid, column, next);
    }
  }

  end(): void {
    this.uid = null;
    this.column = null;
    this.host.requestUpdate();
  }

  /** True if the card would land there. */
  marks(column: Column, next: string | null): boolean {
    return this.column === column && this.next === next;
  }
}
