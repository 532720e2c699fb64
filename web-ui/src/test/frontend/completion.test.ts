import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completed, triggerAt } from '../../main/frontend/composer/completion.ts';
import { calledIn } from '../../main/frontend/timeline/calls.ts';
import { linkAt } from '../../main/frontend/timeline/links.ts';
import { type Message, quoteOf, UNTOUCHED } from '../../main/frontend/timeline/message.ts';

for (const [text, expected] of [
  ['well :smi', ['emoji', 'smi']],
  [':+1', ['emoji', '+1']],
  ['@ju', ['person', 'ju']],
  ['ask @Juliet Ca', ['person', 'Juliet Ca']],
  ['two\nlines @', ['person', '']],
  [':s', null],
  ['10:30', null],
  ['ann@localhost', null],
  ['```\n@Override', null],
  ['@Juliet Capulet is here', null],
] as const) {
  test(`what is to be completed in: ${JSON.stringify(text)}`, () => {
    const found = triggerAt(text, text.length);
    assert.deepEqual(found && [found.kind, found.words], expected);
  });
}

test('an option takes the place of what was written, with one space behind it', () => {
  const option = { insert: '@Juliet', label: 'Juliet', sign: 'J' };
  const trigger = triggerAt('ask @ju now', 7)!;
  assert.deepEqual(completed('ask @ju now', 7, trigger, option), ['ask @Juliet now', 12]);
  assert.deepEqual(completed('@ju', 3, triggerAt('@ju', 3)!, option), ['@Juliet ', 8]);
});

test('the words that call somebody are found, the longest first', () => {
  const parts = calledIn('@Ann Archer, not @Ann or (a+b)', ['@Ann', '@Ann Archer', '(a+b)']);
  assert.deepEqual(parts.filter(({ called }) => called).map(({ text }) => text), ['@Ann Archer', '@Ann', '(a+b)']);
  assert.equal(parts.map(({ text }) => text).join(''), '@Ann Archer, not @Ann or (a+b)');
  assert.deepEqual(calledIn('nobody', []), [{ text: 'nobody', called: false }]);
});

test('words with an address behind them are a link only where the address is safe', () => {
  assert.deepEqual(linkAt('[a](https://example.org)', 0), { text: 'a', href: 'https://example.org', length: 24 });
  assert.equal(linkAt('[a](javascript:void)', 0), null);
});

test('an answer repeats little, and in a room no address', () => {
  const message: Message = {
    ...UNTOUCHED,
    id: '1',
    archived: '1',
    origin: 'o1',
    reference: '1',
    from: 'ann@localhost',
    name: 'Ann',
    initials: 'A',
    color: '',
    avatar: '',
    body: 'one\ntwo\nthree\nfour',
    time: 0,
    own: false,
    state: 'sent',
  };
  assert.deepEqual(quoteOf(message, true), { reference: '1', author: '', name: 'Ann', excerpt: 'one\ntwo\nthree' });
  assert.equal(quoteOf(message, false).author, 'ann@localhost');
  assert.ok(quoteOf({ ...message, body: 'x'.repeat(5000) }, true).excerpt.length <= 240);
});
