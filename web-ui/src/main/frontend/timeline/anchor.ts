/** Remembers which message the reader has at the top, and puts it back there when others come or go around it. */
export class Anchor {
  private constructor(
    private readonly scroller: HTMLElement,
    private readonly id: string,
    private readonly top: number,
  ) {}

  static at(scroller: HTMLElement): Anchor | null {
    const edge = scroller.getBoundingClientRect().top;
    for (const message of scroller.querySelectorAll<HTMLElement>('[data-id]')) {
      const { top, bottom } = message.getBoundingClientRect();
      if (bottom > edge) {
        return new Anchor(scroller, message.dataset['id']!, top);
      }
    }
    return null;
  }

  hold(): void {
    const message = this.scroller.querySelector(`[data-id="${CSS.escape(this.id)}"]`);
    if (message !== null) {
      this.scroller.scrollTop += message.getBoundingClientRect().top - this.top;
    }
  }
}
