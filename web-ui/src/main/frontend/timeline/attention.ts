/**
 * Follows which message the reader is at: by pointer, by finger, or by keyboard; what moves last counts. Up and Down walk
 * through the messages; Escape leads out.
 */
export class Attention {
  constructor(
    private readonly content: () => HTMLElement,
    private readonly moved: (message: string | null) => void,
    private readonly leave: () => void,
  ) {}

  readonly onPointer = (event: Event): void => this.moved(messageOf(event.target));

  readonly onPointerLeave = (event: PointerEvent): void => {
    // a finger that is lifted leaves, too: what it has touched stays
    if (event.pointerType === 'mouse') {
      const focused = document.activeElement;
      this.moved(this.content().contains(focused) ? messageOf(focused) : null);
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
      // code that is larger than its frame scrolls
      const here = event.target.matches('pre') ? null : event.target.closest('[data-id]');
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
