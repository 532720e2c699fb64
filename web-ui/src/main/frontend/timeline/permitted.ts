import type { TimelineLabels } from './labels.ts';
import type { Message, Reaction } from './message.ts';

/** What may be done with a message, and what is said of it. */

export function mayReact({ reference, retracted, state }: Message): boolean {
  return reference !== '' && !retracted && state === 'sent';
}

/** Of a file there are no words to change. */
export function mayEdit({ own, origin, retracted, state, file }: Message): boolean {
  return own && origin !== '' && !retracted && state !== 'failed' && (file ?? null) === null;
}

export function mayRemove(message: Message): boolean {
  return message.own && mayReact(message);
}

/** The names of those who reacted so; the reader comes first. */
export function who({ own, count, names }: Reaction, labels: Pick<TimelineLabels, 'you' | 'others'>): string {
  const shown = own ? [labels.you, ...names] : names;
  const more = count - shown.length;
  return shown.join(', ') + (more > 0 ? ` ${labels.others.replace('{0}', String(more))}` : '');
}
