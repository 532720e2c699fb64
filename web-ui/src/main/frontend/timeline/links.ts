/** A piece of text, with an address if it is a link. */
export interface Piece {
  readonly text: string;
  readonly href?: string;
}

const MAX_ADDRESS = 2048;
const LINK = /\b(?:https?:\/\/|xmpp:|mailto:)[^\s<>"'`{}|\\^]+/giu;

/** Only schemes that cannot run code become links; punctuation that ends the sentence stays outside. */
export function pieces(text: string): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(LINK)) {
    const address = withoutTail(match[0].slice(0, MAX_ADDRESS));
    if (match[0].length > MAX_ADDRESS || !URL.canParse(address)) {
      continue;
    }
    if (match.index > from) {
      result.push({ text: text.slice(from, match.index) });
    }
    result.push({ text: address, href: address });
    from = match.index + address.length;
  }
  if (from < text.length) {
    result.push({ text: text.slice(from) });
  }
  return result;
}

const WORDS_WITH_ADDRESS = /\[([^[\]\n]{1,200})\]\(((?:https?:\/\/|xmpp:|mailto:)[^\s<>"'`{}|\\^()]{1,2000})\)/uy;

/** Words with an address behind them that begin at that place, and how long both are together. */
export function linkAt(text: string, at: number): { text: string; href: string; length: number } | null {
  WORDS_WITH_ADDRESS.lastIndex = at;
  const [all = '', words = '', href = ''] = WORDS_WITH_ADDRESS.exec(text) ?? [];
  return all !== '' && URL.canParse(href) ? { text: words, href, length: all.length } : null;
}

/** A closing bracket belongs to the address only if it was opened there. */
function withoutTail(address: string): string {
  let end = address.length;
  while (end > 0 && (/[.,;:!?*_~]/u.test(address[end - 1]!) || unopened(address.slice(0, end)))) {
    end--;
  }
  return address.slice(0, end);
}

function unopened(address: string): boolean {
  const pair = { ')': '(', ']': '[' }[address.at(-1)!];
  return pair !== undefined && address.split(pair).length < address.split(address.at(-1)!).length;
}
