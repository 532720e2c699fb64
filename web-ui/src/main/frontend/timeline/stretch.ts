import { isLater, merge, type Message } from './message.ts';

/** So many messages are in the page; others come again from the archive when the reader goes there. */
export const MAX_MESSAGES = 300;

/** The part of a conversation that is in the page. */
export interface Stretch {
  readonly messages: readonly Message[];
  /** The archive has messages in front of the first one. */
  readonly older: boolean;
  /** There are messages behind the last one that are not here: what comes live has no place yet. */
  readonly newer: boolean;
}

export const NOTHING: Stretch = { messages: [], older: false, newer: false };

/** The newest messages, and what was here already if the two belong together. */
export function withNewest(stretch: Stretch, messages: readonly Message[], older: boolean): Stretch {
  const known = new Set(stretch.messages.map(({ id }) => id));
  if (stretch.newer || !messages.some(({ id }) => known.has(id))) {
    return { messages: messages.slice(-MAX_MESSAGES), older: older || messages.length > MAX_MESSAGES, newer: false };
  }
  const first = stretch.messages.findIndex(({ id }) => messages.some((message) => message.id === id));
  return withNews({ messages: stretch.messages.slice(0, first), older: stretch.older, newer: false }, messages);
}

/** What has come, or has changed. */
export function withNews(stretch: Stretch, news: readonly Message[]): Stretch {
  if (stretch.newer) {
    return revised(stretch, news);
  }
  const known = new Set(stretch.messages.map(({ id }) => id));
  const first = stretch.older ? oldestArchived(stretch) : null;
  // one that is in front of what is here has changed, but has not come
  const mine = news.filter(({ id, archived }) => known.has(id) || first === null || archived === '' || isLater(archived, first));
  const all = merge(stretch.messages, mine);
  return { messages: all.slice(-MAX_MESSAGES), older: stretch.older || all.length > MAX_MESSAGES, newer: false };
}

/** What is here already, anew. */
export function revised(stretch: Stretch, news: readonly Message[]): Stretch {
  const known = new Set(stretch.messages.map(({ id }) => id));
  return { ...stretch, messages: merge(stretch.messages, news.filter(({ id }) => known.has(id))) };
}

/** What is here of the messages that are called so, and can be asked for. */
export function called(stretch: Stretch, names: readonly string[]): Message[] {
  const wanted = new Set(names);
  return stretch.messages.filter(
    ({ archived, origin }) => archived !== '' && (wanted.has(archived) || wanted.has(origin)),
  );
}

/** A page in front of what is here. */
export function withOlder(stretch: Stretch, page: readonly Message[], complete: boolean): Stretch {
  const all = merge(page, stretch.messages);
  return {
    messages: all.slice(0, MAX_MESSAGES),
    older: !complete,
    newer: stretch.newer || all.length > MAX_MESSAGES,
  };
}

/** A page behind what is here. */
export function withNewer(stretch: Stretch, page: readonly Message[], complete: boolean): Stretch {
  const all = merge(stretch.messages, page);
  return { messages: all.slice(-MAX_MESSAGES), older: stretch.older || all.length > MAX_MESSAGES, newer: !complete };
}

/** Where to ask the archive for what is in front. */
export function oldestArchived(stretch: Stretch): string | null {
  return stretch.messages.find(({ archived }) => archived !== '')?.archived ?? null;
}

/** Where to ask the archive for what is behind. */
export function newestArchived(stretch: Stretch): string | null {
  return stretch.messages.findLast(({ archived }) => archived !== '')?.archived ?? null;
}

/** The first message that the reader has not seen, if they have seen one before it; own ones have been seen. */
export function firstUnseen(messages: readonly Message[], seen: string): string | null {
  const own = messages.findLastIndex((message) => message.own);
  const first = messages.findIndex(
    ({ archived }, at) => at > own && archived !== '' && seen !== '' && isLater(archived, seen),
  );
  return first > 0 ? messages[first]!.id : null;
}
