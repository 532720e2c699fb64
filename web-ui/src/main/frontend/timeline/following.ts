import type { ReactiveController, ReactiveElement } from 'lit';
import { LiveEdge } from './live-edge.ts';
import type { Message } from './message.ts';

/** In pixels: a line that is so near to the end is in sight. */
const IN_SIGHT = 24;

/** Where a reader follows a conversation: at its end, or at the line that stands in front of what is new. */
export class Following implements ReactiveController {
  /** Not at the end. */
  away = false;
  /** In front of that message stands the line. */
  firstNew: string | null = null;
  private caughtUp = true;
  private edge: LiveEdge | null = null;

  constructor(
    private readonly host: ReactiveElement,
    private readonly moved: () => void,
  ) {
    host.addController(this);
  }

  get atEnd(): boolean {
    return this.edge?.following === true;
  }

  /** There is something new that the reader has not been at. */
  get isBehind(): boolean {
    return this.firstNew !== null && !this.caughtUp;
  }

  hostUpdated(): void {
    if (this.edge === null && this.host.isConnected) {
      this.edge = new LiveEdge(this.scroller, this.find('.timeline-content')!, (following) => this.onEdge(following));
      this.edge.toEnd();
    }
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.edge?.stop();
    this.edge = null;
  }

  /** Another conversation: to the line, or to the end if there is none. */
  begin(firstNew: string | null): void {
    this.firstNew = firstNew;
    this.caughtUp = firstNew === null;
    void this.host.updateComplete.then(() => {
      const line = firstNew === null ? null : this.find('.timeline-new');
      this.edge?.toEnd();
      line?.scrollIntoView({ block: 'center' });
    });
  }

  /** The line stays where it is until the reader has been at the end. */
  mark(first: Message | undefined): void {
    const seen = this.atEnd && document.visibilityState === 'visible';
    if (first !== undefined && !seen && !this.isBehind) {
      this.firstNew = first.id;
      this.caughtUp = false;
    }
  }

  /** To the line, if it is below what is in sight. */
  toLine(): boolean {
    const line = this.find('.timeline-new');
    const below = line !== null && line.getBoundingClientRect().top > this.scroller.getBoundingClientRect().bottom - IN_SIGHT;
    if (below) {
      line.scrollIntoView({ block: 'start' });
    }
    return below;
  }

  toEnd(): void {
    this.edge?.toEnd();
  }

  /** The reader goes elsewhere. */
  stay(): void {
    this.edge?.stay();
  }

  private onEdge(following: boolean): void {
    this.away = !following;
    this.caughtUp ||= following;
    this.host.requestUpdate();
    this.moved();
  }

  private get scroller(): HTMLElement {
    return this.find('.timeline-scroll')!;
  }

  private find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector<HTMLElement>(selector);
  }
}
