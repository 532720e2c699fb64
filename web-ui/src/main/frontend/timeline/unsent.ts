/** A message that the server has not confirmed. */
export interface Kept {
  readonly id: string;
  readonly body: string;
  /** ISO 8601 */
  readonly time: string;
}

/** The newest of them are kept; nobody writes more without noticing that nothing is sent. */
const MOST = 50;

/** What was sent and not confirmed, kept for this tab: neither a reload nor another start of the server loses it. */
export class Unsent {
  private readonly key: string;
  private readonly storage: Storage;

  constructor(conversation: string, storage: Storage = sessionStorage) {
    this.key = `atrium.unsent.${conversation}`;
    this.storage = storage;
  }

  all(): readonly Kept[] {
    return JSON.parse(this.storage.getItem(this.key) ?? '[]') as Kept[];
  }

  keep(message: Kept): void {
    this.write([...this.all(), message].slice(-MOST));
  }

  confirmed(ids: ReadonlySet<string>): void {
    const known = this.all();
    const left = known.filter(({ id }) => !ids.has(id));
    if (left.length < known.length) {
      this.write(left);
    }
  }

  private write(messages: readonly Kept[]): void {
    if (messages.length === 0) {
      this.storage.removeItem(this.key);
    } else {
      this.storage.setItem(this.key, JSON.stringify(messages));
    }
  }
}
