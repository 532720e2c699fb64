/** Without a key for this long, typing has paused (XEP-0085 §5.5). */
const PAUSE_MILLIS = 4000;

/** Says once when typing starts and once when it ends. */
export class Typing {
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (active: boolean) => void) {}

  key(): void {
    if (this.pause === undefined) {
      this.tell(true);
    }
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.end(), PAUSE_MILLIS);
  }

  end(): void {
    if (this.pause !== undefined) {
      clearTimeout(this.pause);
      this.pause = undefined;
      this.tell(false);
    }
  }
}
