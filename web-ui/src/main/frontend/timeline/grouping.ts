import type { Message } from './message.ts';

/** A row of the timeline, in reading order. */
export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly time: Date }
  | { readonly kind: 'new'; readonly key: string }
  | { readonly kind: 'message'; readonly key: string; readonly message: Message; readonly time: Date; readonly head: boolean };

const GROUP_MILLIS = 5 * 60 * 1000;

/** Days part; within a day one person's messages less than five minutes apart share one head. */
export function rows(messages: readonly Message[], firstNew: string | null = null): Row[] {
  const result: Row[] = [];
  let before: Message | null = null;
  for (const message of messages) {
    const time = new Date(message.time);
    const newDay = before === null || time.toDateString() !== new Date(before.time).toDateString();
    if (newDay) {
      result.push({ kind: 'day', key: `day ${time.toDateString()} ${message.id}`, time });
    }
    if (message.id === firstNew) {
      result.push({ kind: 'new', key: 'new' });
    }
    const head = newDay || message.id === firstNew || before === null || !continues(before, message);
    result.push({ kind: 'message', key: message.id, message, time, head });
    before = message;
  }
  return result;
}

function continues(before: Message, message: Message): boolean {
  const gap = new Date(message.time).getTime() - new Date(before.time).getTime();
  return before.from === message.from && gap < GROUP_MILLIS && !isAction(before.body) && !isAction(message.body);
}

/** XEP-0245: the body starts with exactly these four characters. */
export function isAction(body: string): boolean {
  return body.startsWith('/me ');
}
