import { type Item, item, listKind, numberOf } from './lists.ts';
import { linkAt } from './links.ts';

/**
 * Message styling by XEP-0393: blocks first, then the spans of each plain line. Beyond it what people write all the same:
 * lists, `**strong**`, `~~strike~~` and `[words](address)`; other clients show these as they were written.
 */
export type Block =
  | { readonly kind: 'plain'; readonly spans: readonly Span[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | null; readonly items: readonly ListItem[] };

/** A line of a list: what stands in front, and what it says. */
export interface ListItem {
  readonly marker: string;
  readonly spans: readonly Span[];
}

export type Span =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: Emphasis; readonly mark: string; readonly spans: readonly Span[] };

type Emphasis = 'strong' | 'emphasis' | 'strike';

/** Deeper quotations and spans are shown as text, so that a hostile body cannot exhaust the stack. */
const MAX_DEPTH = 8;
const EMPHASES: Readonly<Record<string, Emphasis>> = { '*': 'strong', _: 'emphasis', '~': 'strike' };
const DIRECTIVES = '*_~`';
const DOUBLED = ['**', '~~'];
const FENCE = '```';

export function blocks(body: string, depth = 0): Block[] {
  const lines = body.split('\n');
  const result: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    const end = line.startsWith(FENCE) ? endOfCode(lines, at) : line.startsWith('>') ? endOfQuote(lines, at) : endOfList(lines, at);
    const inside = lines.slice(at, end);
    result.push(block(line, inside, depth));
    at = end;
  }
  return result;
}

function block(line: string, inside: readonly string[], depth: number): Block {
  if (line.startsWith(FENCE)) {
    const closed = inside.length > 1 && inside.at(-1)!.trimEnd() === FENCE;
    return { kind: 'code', text: inside.slice(1, closed ? -1 : undefined).join('\n') };
  }
  if (line.startsWith('>') && depth < MAX_DEPTH) {
    // §5.1.3: the first leading white space of each line goes before the child is parsed
    const child = inside.map((quoted) => quoted.slice(1).replace(/^\s/u, '')).join('\n');
    return { kind: 'quote', blocks: blocks(child, depth + 1) };
  }
  if (listKind(line) !== null) {
    const items: Item[] = inside.map(item);
    const start = listKind(line) === 'ordered' ? numberOf(items[0]!) : null;
    return { kind: 'list', start, items: items.map(({ marker, text }) => ({ marker, spans: spans(text) })) };
  }
  return { kind: 'plain', spans: spans(inside.join('\n')) };
}

function endOfCode(lines: readonly string[], start: number): number {
  const close = lines.findIndex((line, at) => at > start && line.trimEnd() === FENCE);
  return close < 0 ? lines.length : close + 1;
}

function endOfQuote(lines: readonly string[], start: number): number {
  const close = lines.findIndex((line, at) => at > start && !line.startsWith('>'));
  return close < 0 ? lines.length : close;
}

/** Behind the lines of one list; behind this line if it begins none. */
function endOfList(lines: readonly string[], start: number): number {
  const kind = listKind(lines[start]!);
  let end = start + 1;
  while (kind !== null && end < lines.length && listKind(lines[end]!) === kind) {
    end++;
  }
  return end;
}

export function spans(text: string, depth = 0): Span[] {
  const result: Span[] = [];
  const unclosed = new Set<string>();
  let plainFrom = 0;
  for (let at = 0; at < text.length; ) {
    const link = text[at] === '[' ? linkAt(text, at) : null;
    if (link !== null) {
      pushText(result, text.slice(plainFrom, at));
      result.push({ kind: 'link', text: link.text, href: link.href });
      at = plainFrom = at + link.length;
      continue;
    }
    const mark = text.slice(at, at + 2);
    const end = depth < MAX_DEPTH && DOUBLED.includes(mark) ? closingDoubled(text, at, mark, unclosed) : -1;
    if (end > 0) {
      pushText(result, text.slice(plainFrom, at));
      const kind = EMPHASES[mark[0]!]!;
      result.push({ kind, mark, spans: spans(text.slice(at + 2, end), depth + 1) });
      at = plainFrom = end + 2;
      continue;
    }
    const close = depth < MAX_DEPTH ? closing(text, at, unclosed) : -1;
    if (close < 0) {
      // two equal directives without text between them are both void (§5.2)
      at += DIRECTIVES.includes(text[at]!) && text[at + 1] === text[at] ? 2 : 1;
      continue;
    }
    pushText(result, text.slice(plainFrom, at));
    result.push(span(text[at]!, text.slice(at + 1, close), depth));
    at = plainFrom = close + 1;
  }
  pushText(result, text.slice(plainFrom));
  return result;
}

function span(directive: string, inside: string, depth: number): Span {
  const emphasis = EMPHASES[directive];
  return emphasis === undefined
    ? { kind: 'code', text: inside }
    : { kind: emphasis, mark: directive, spans: spans(inside, depth + 1) };
}

/** Where two equal directives that open here close, -1 if they do not. */
function closingDoubled(text: string, open: number, mark: string, unclosed: Set<string>): number {
  const before = text[open - 1] ?? ' ';
  const after = text[open + 2] ?? ' ';
  if (unclosed.has(mark) || /[\p{L}\p{N}]/u.test(before) || before === mark[0] || /\s/u.test(after) || after === mark[0]) {
    return -1;
  }
  for (let close = text.indexOf(mark, open + 3); close > 0; close = text.indexOf(mark, close + 1)) {
    if (!/\s/u.test(text[close - 1]!)) {
      return close;
    }
  }
  unclosed.add(mark);
  return -1;
}

/**
 * Where the span that opens here closes, -1 if nothing opens here. A directive once found without an end has none
 * further on either: remembering it keeps the parser linear.
 */
function closing(text: string, open: number, unclosed: Set<string>): number {
  const directive = text[open]!;
  if (!DIRECTIVES.includes(directive) || unclosed.has(directive) || !mayOpen(text, open)) {
    return -1;
  }
  for (let close = text.indexOf(directive, open + 2); close > 0; close = text.indexOf(directive, close + 1)) {
    if (!/\s/u.test(text[close - 1]!)) {
      return close;
    }
  }
  unclosed.add(directive);
  return -1;
}

/** §5.2: at the start, after white space or after a different directive; never before white space. */
function mayOpen(text: string, open: number): boolean {
  const before = text[open - 1] ?? ' ';
  const after = text[open + 1] ?? ' ';
  const different = DIRECTIVES.includes(before) && before !== text[open];
  return (/\s/u.test(before) || different) && !/\s/u.test(after) && after !== text[open];
}

function pushText(result: Span[], text: string): void {
  if (text !== '') {
    result.push({ kind: 'text', text });
  }
}
