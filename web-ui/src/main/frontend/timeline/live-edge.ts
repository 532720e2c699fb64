/** Within this many pixels of the end the reader is taken to be following. */
const NEAR = 48;

/** Keeps the reader at the end of a scroller while content grows, or exactly where they were reading. */
export class LiveEdge {
  following = true;
  private readonly sizes: ResizeObserver;

  constructor(
    private readonly scroller: HTMLElement,
    content: HTMLElement,
    private readonly moved: (following: boolean) => void,
  ) {
    this.sizes = new ResizeObserver(() => this.hold());
    this.sizes.observe(scroller);
    this.sizes.observe(content);
    scroller.addEventListener('scroll', this.onScroll, { passive: true });
  }

  stop(): void {
    this.sizes.disconnect();
    this.scroller.removeEventListener('scroll', this.onScroll);
  }

  /** The reader goes elsewhere. */
  stay(): void {
    this.follow(false);
  }

  toEnd(): void {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior: 'instant' });
    this.follow(true);
  }

  /** An image loaded, the composer grew, the window turned: who followed still follows. */
  private hold(): void {
    if (this.following) {
      this.toEnd();
    }
  }

  private readonly onScroll = (): void => {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    this.follow(scrollHeight - scrollTop - clientHeight < NEAR);
  };

  private follow(following: boolean): void {
    if (following !== this.following) {
      this.following = following;
      this.moved(following);
    }
  }
}
