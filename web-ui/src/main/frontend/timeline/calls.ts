/** A part of a text; `called` if it calls somebody. */
export interface Part {
  readonly text: string;
  readonly called: boolean;
}

/** Parts a text where words stand that call somebody, the longest first: `@Ann Archer` is not `@Ann`. */
export function calledIn(text: string, words: readonly string[]): Part[] {
  const longestFirst = words.filter((word) => word !== '').toSorted((one, other) => other.length - one.length);
  if (!longestFirst.some((word) => text.includes(word))) {
    return text === '' ? [] : [{ text, called: false }];
  }
  const pattern = new RegExp(`(${longestFirst.map((word) => escaped(word)).join('|')})`, 'u');
  return text
    .split(pattern)
    .map((part, at) => ({ text: part, called: at % 2 === 1 }))
    .filter((part) => part.text !== '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
