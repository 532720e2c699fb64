import { nameOf, type SharedFile } from '../files/shared-file.ts';

/** What the server tells about one message. */
export interface Message {
  readonly id: string;
  /** Its id in the archive, empty as long as nobody has told. */
  readonly archived: string;
  /** The bare JID of the sender; equal means the same person. */
  readonly from: string;
  readonly name: string;
  /** Shown where there is no picture. */
  readonly initials: string;
  /** A CSS colour by XEP-0392; its hue counts, the theme chooses the lightness. */
  readonly color: string;
  /** Address of the picture, empty for the initials. */
  readonly avatar: string;
  readonly body: string;
  /** ISO 8601 with zone, or milliseconds since 1970. */
  readonly time: string | number;
  readonly own: boolean;
  readonly state: 'pending' | 'sent' | 'failed';
  /** The id that its sender gave it, empty for none. */
  readonly origin: string;
  /** By which later messages refer to it, empty if they cannot. */
  readonly reference: string;
  readonly edited: boolean;
  /** Its sender has taken it back. */
  readonly retracted: boolean;
  readonly reactions: readonly Reaction[];
  /** The parts of the body that call somebody. */
  readonly calls: readonly string[];
  /** The reader is called, or everybody. */
  readonly callsReader: boolean;
  /** What it answers. */
  readonly reply: Quote | null;
  /** What it brings; the body is then its address, or words to it. */
  readonly file: SharedFile | null;
}

/** A message that another one answers, as that one repeats it. */
export interface Quote {
  /** By which it is called; empty for none. */
  readonly reference: string;
  /** The address of its author, empty if nobody says. */
  readonly author: string;
  readonly name: string;
  readonly excerpt: string;
}

export const NO_QUOTE: Quote = { reference: '', author: '', name: '', excerpt: '' };

const EXCERPT_LINES = 3;
const EXCERPT_LENGTH = 240;

/** A message as an answer repeats it; in a room without the address, which not everybody may see. */
export function quoteOf({ reference, from, name, body, file }: Message, isRoom: boolean): Quote {
  const said = file !== null && body === file.url ? nameOf(file) : body;
  const excerpt = said.split('\n').slice(0, EXCERPT_LINES).join('\n').slice(0, EXCERPT_LENGTH).trim();
  return { reference, author: isRoom ? '' : from, name, excerpt };
}

/** An emoji under a message. */
export interface Reaction {
  readonly emoji: string;
  /** The reader is one of them. */
  readonly own: boolean;
  readonly count: number;
  /** Some of the others. */
  readonly names: readonly string[];
}

/** What is the same for all messages that nobody has answered yet. */
export const UNTOUCHED = {
  reference: '',
  edited: false,
  retracted: false,
  reactions: [],
  calls: [],
  callsReader: false,
  reply: null,
  file: null,
} as const;

/** The part of a message that is the same for all of one person's. */
export type Author = Pick<Message, 'from' | 'name' | 'initials' | 'color' | 'avatar'>;

/** The messages of one person under another name or picture; the others as they are. */
export function withAuthor(messages: readonly Message[], author: Author): Message[] {
  return messages.map((message) => (message.from === author.from ? { ...message, ...author } : message));
}

/** The message as it will be when the reader has reacted so, or no longer does. */
export function withOwnReaction(message: Message, emoji: string, on: boolean): Message {
  const known = message.reactions.some((reaction) => reaction.emoji === emoji);
  const reactions = known
    ? message.reactions.map((reaction) =>
        reaction.emoji === emoji && reaction.own !== on
          ? { ...reaction, own: on, count: reaction.count + (on ? 1 : -1) }
          : reaction,
      )
    : [...message.reactions, { emoji, own: on, count: on ? 1 : 0, names: [] }];
  return { ...message, reactions: reactions.filter(({ count }) => count > 0) };
}

/** Without doubles: what is known already is replaced where it stands. */
export function merge(known: readonly Message[], added: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  added.forEach((message) => byId.set(message.id, message));
  return [...byId.values()];
}

/** The order of ids of one archive: decimal numbers, the later message has the greater one. */
export function isLater(archived: string, than: string): boolean {
  return archived.length === than.length ? archived > than : archived.length > than.length;
}
