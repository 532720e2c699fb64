/** What the server tells about one message. */
export interface Message {
  readonly id: string;
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
}

/** The part of a message that is the same for all of one person's. */
export type Author = Pick<Message, 'from' | 'name' | 'initials' | 'color' | 'avatar'>;

/** The messages of one person under another name or picture; the others as they are. */
export function withAuthor(messages: readonly Message[], author: Author): Message[] {
  return messages.map((message) => (message.from === author.from ? { ...message, ...author } : message));
}

/** The server may send more than a page should hold: the newest stay. */
export const MAX_MESSAGES = 300;

/** Appends without doubles: what is known already is replaced where it stands. */
export function merge(known: readonly Message[], added: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  added.forEach((message) => byId.set(message.id, message));
  return [...byId.values()].slice(-MAX_MESSAGES);
}
