/**
 * Follows which message the reader is at: by pointer, by finger, or by keyboard, which the pointer does not disturb. Up
 * and Down walk through the messages; Escape leads out.
 */
export class Attention {
  constructor(
    private readonly content: () => HTMLElement,
    private readonly moved: (message: string | null) => void,
    private readonly leave: () => void,
  ) {}

  readonly onPointer = (event: Event): void => {
    if (!this.content().querySelector(':focus-visible')) {
      this.moved(messageOf(event.target));
    }
  };

  readonly onPointerLeave = (event: PointerEvent): void => {
    // a finger that is lifted leaves, too: what it has touched stays
    if (event.pointerType === 'mouse' && !this.content().querySelector(':focus-visible')) {
      this.moved(null);
    }
  };

  readonly onFocus = (event: FocusEvent): void => this.moved(messageOf(event.target));

  readonly onBlur = (event: FocusEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !this.content().contains(event.relatedTarget)) {
      this.moved(null);
    }
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.leave();
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && event.target instanceof HTMLElement) {
      const here = event.target.closest('[data-id]');
      const all = [...this.content().querySelectorAll<HTMLElement>('[data-id]')];
      const next = all[all.findIndex((each) => each === here) + (event.key === 'ArrowUp' ? -1 : 1)];
      if (here !== null && next !== undefined) {
        event.preventDefault();
        next.focus();
      }
    }
  };
}

function messageOf(target: EventTarget | null): string | null {
  const message = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
  return message?.dataset['id'] ?? null;
}
