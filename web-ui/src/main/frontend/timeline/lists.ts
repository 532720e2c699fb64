/** Lists as people write them: lines that begin with a dash, a star or a number, none of which is message styling. */
export interface Item {
  /** What stands in front of the words; it is copied with them. */
  readonly marker: string;
  readonly text: string;
}

const UNORDERED = /^( {0,3}[-*•] +)(\S.*)$/u;
const ORDERED = /^( {0,3}\d{1,4}[.)] +)(\S.*)$/u;

export type ListKind = 'unordered' | 'ordered';

export function listKind(line: string): ListKind | null {
  return UNORDERED.test(line) ? 'unordered' : ORDERED.test(line) ? 'ordered' : null;
}

export function item(line: string): Item {
  const [, marker = '', text = line] = UNORDERED.exec(line) ?? ORDERED.exec(line) ?? [];
  return { marker, text };
}

/** The number that stands there. */
export function numberOf({ marker }: Item): number {
  return Number.parseInt(marker, 10);
}
