import type { SharedFile } from '../files/shared-file.ts';
import { type Author, type Message, type Quote, UNTOUCHED } from './message.ts';

/** A message that the server has not confirmed. */
export interface Kept {
  readonly id: string;
  readonly body: string;
  /** ISO 8601 */
  readonly time: string;
  readonly reply?: Quote | null;
  readonly file?: SharedFile | null;
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

  /** What was sent just now, to be shown at once. */
  begin(message: Kept, author: Author): Message {
    this.keep(message);
    return shown(message, author, 'pending');
  }

  /** What an earlier page or an earlier start of the server has not confirmed is to be sent again by its author. */
  leftOver(author: Author | null, there: readonly Message[]): Message[] {
    const known = new Set(there.map(({ id }) => id));
    return author === null
      ? []
      : this.all()
          .filter(({ id }) => !known.has(id))
          .map((kept) => shown(kept, author, Date.parse(kept.time) < performance.timeOrigin ? 'failed' : 'pending'));
  }

  /** Forgets what the server has taken. */
  forgetConfirmed(messages: readonly Message[]): void {
    this.confirmed(new Set(messages.filter(({ own, state }) => own && state === 'sent').map(({ id }) => id)));
  }

  private write(messages: readonly Kept[]): void {
    if (messages.length === 0) {
      this.storage.removeItem(this.key);
    } else {
      this.storage.setItem(this.key, JSON.stringify(messages));
    }
  }
}

function shown(kept: Kept, author: Author, state: Message['state']): Message {
  return { ...author, ...UNTOUCHED, ...kept, archived: '', origin: kept.id, own: true, state };
}
