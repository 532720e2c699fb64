/** What is being written that can be completed. */
export interface Trigger {
  readonly kind: 'emoji' | 'person';
  /** Without the sign in front. */
  readonly words: string;
  /** Where the sign stands. */
  readonly start: number;
}

/** Something to put in its place. */
export interface Option {
  readonly insert: string;
  readonly label: string;
  /** Shown in front: an emoji, or the initials of somebody. */
  readonly sign: string;
  /** A CSS colour by XEP-0392, absent for emoji. */
  readonly color?: string;
  /** Address of a picture, empty for none. */
  readonly picture?: string;
}

const EMOJI = /(?:^|[\s(]):([\p{L}\p{N}_+-]{2,32})$/u;
const PERSON = /(?:^|[\s(])@((?:[^\s@:]+(?: [^\s@:]*)?)?)$/u;

/** What is being written in front of the caret, if it is in no code. */
export function triggerAt(text: string, caret: number): Trigger | null {
  const before = text.slice(0, caret);
  if (before.split('```').length % 2 === 0) {
    return null;
  }
  const line = before.slice(before.lastIndexOf('\n') + 1);
  for (const [kind, pattern] of [['emoji', EMOJI], ['person', PERSON]] as const) {
    const words = pattern.exec(line)?.[1];
    if (words !== undefined) {
      return { kind, words, start: caret - words.length - 1 };
    }
  }
  return null;
}

/** The text with an option in place of what was written, and where the caret is then. */
export function completed(text: string, caret: number, { start }: Trigger, { insert }: Option): [string, number] {
  const after = text.slice(caret);
  const before = `${text.slice(0, start)}${insert}${after.startsWith(' ') ? '' : ' '}`;
  return [before + after, before.length + (after.startsWith(' ') ? 1 : 0)];
}
