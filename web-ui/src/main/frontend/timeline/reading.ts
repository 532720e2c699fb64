import { newestArchived, oldestArchived, type Stretch } from './stretch.ts';

/** In pixels: so near to what is not here yet it is asked for, well before the reader is there. */
const AHEAD = 1000;

export type Direction = 'older' | 'newer';

/** What there is to read, and where the reader is. */
export interface Page {
  readonly stretch: () => Stretch;
  /** Null as long as nothing is shown that belongs to the conversation. */
  readonly scroller: () => HTMLElement | null;
  /** The reader is at the end. */
  readonly following: () => boolean;
  readonly tell: (type: string, detail: object) => void;
}

/** Asks for what lies beyond the page before the reader is there, and tells up to where the reader has seen it. */
export class Reading {
  private asked: Direction | null = null;
  private told = '';

  constructor(private readonly page: Page) {}

  /** Another conversation, which was seen up to there. */
  begin(seen: string): void {
    this.told = seen;
  }

  /** What was asked for is here, or will not come. */
  answered(): void {
    this.asked = null;
  }

  /** Who is at the end, and looks, has seen it. */
  readonly look = (): void => {
    const stretch = this.page.stretch();
    const last = newestArchived(stretch);
    const looks = this.page.following() && document.visibilityState === 'visible' && !stretch.newer;
    if (looks && last !== null && last !== this.told && this.page.scroller() !== null) {
      this.told = last;
      this.page.tell('seen', { id: last });
    }
    this.move();
  };

  /** The reader has moved. */
  readonly move = (): void => {
    const scroller = this.page.scroller();
    const stretch = this.page.stretch();
    if (scroller === null || this.asked !== null) {
      return;
    }
    const { scrollHeight, scrollTop, clientHeight } = scroller;
    if (stretch.older && scrollTop < AHEAD) {
      this.ask('older', oldestArchived(stretch));
    } else if (stretch.newer && scrollHeight - scrollTop - clientHeight < AHEAD) {
      this.ask('newer', newestArchived(stretch));
    }
  };

  private ask(direction: Direction, id: string | null): void {
    if (id !== null) {
      this.asked = direction;
      this.page.tell('page', { direction, id });
    }
  }
}
