import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isEmojiOnly } from '../../main/frontend/timeline/emoji.ts';
import { rows } from '../../main/frontend/timeline/grouping.ts';
import { pieces } from '../../main/frontend/timeline/links.ts';
import { merge, type Message, UNTOUCHED, withAuthor, withOwnReaction } from '../../main/frontend/timeline/message.ts';
import { languageOf, Times } from '../../main/frontend/timeline/times.ts';
import { mayEdit, mayReact, mayRemove, who } from '../../main/frontend/timeline/permitted.ts';
import { Unsent } from '../../main/frontend/timeline/unsent.ts';

function message(id: string, from: string, time: string, body = 'words'): Message {
  return { id, archived: '', from, time, body, name: from, initials: 'A', color: '', avatar: '', own: false, state: 'sent', origin: `o${id}`, ...UNTOUCHED };
}

function heads(messages: readonly Message[]): string[] {
  return rows(messages).map((row) => (row.kind === 'message' ? (row.head ? 'head' : 'more') : row.kind));
}

test('one person within five minutes has one head', () => {
  const talk = [message('1', 'ada', '2026-03-01T10:00:00'), message('2', 'ada', '2026-03-01T10:04:59')];
  assert.deepEqual(heads(talk), ['day', 'head', 'more']);
});

test('five minutes, another person, an action or another day begin anew', () => {
  const start = message('1', 'ada', '2026-03-01T23:50:00');
  assert.deepEqual(heads([start, message('2', 'ada', '2026-03-01T23:55:00')]), ['day', 'head', 'head']);
  assert.deepEqual(heads([start, message('2', 'bob', '2026-03-01T23:51:00')]), ['day', 'head', 'head']);
  assert.deepEqual(heads([start, message('2', 'ada', '2026-03-01T23:51:00', '/me waves')]), ['day', 'head', 'head']);
  assert.deepEqual(heads([start, message('2', 'ada', '2026-03-02T00:01:00')]), ['day', 'head', 'day', 'head']);
});

test('the line of the new ones stands before the first of them', () => {
  const talk = [message('1', 'ada', '2026-03-01T10:00:00'), message('2', 'ada', '2026-03-01T10:01:00')];
  assert.deepEqual(rows(talk, '2').map(({ kind }) => kind), ['day', 'message', 'new', 'message']);
});

test('what is known is replaced in place', () => {
  const known = [message('1', 'ada', '2026-03-01T10:00:00'), message('2', 'ada', '2026-03-01T10:01:00')];
  const merged = merge(known, [message('1', 'ada', '2026-03-01T10:00:00', 'changed')]);
  assert.deepEqual(merged.map(({ body }) => body), ['changed', 'words']);
});

test('another name or picture shows on the messages of that person alone', () => {
  const talk = [message('1', 'ada', '2026-03-01T10:00:00'), message('2', 'bob', '2026-03-01T10:01:00')];
  const face = { from: 'ada', name: 'Ada Lovelace', initials: 'AL', color: '', avatar: 'picture/1' };
  assert.deepEqual(withAuthor(talk, face), [{ ...talk[0], ...face }, talk[1]]);
});

for (const [text, hrefs] of [
  ['see https://example.org/a_(b).', ['https://example.org/a_(b)']],
  ['(https://example.org/a)', ['https://example.org/a']],
  ['xmpp:ada@example.org and mailto:ada@example.org', ['xmpp:ada@example.org', 'mailto:ada@example.org']],
  ['javascript:alert(1) data:text/html,x', []],
  ['https://', []],
] as const) {
  test(`links of: ${text}`, () => {
    assert.deepEqual(pieces(text).flatMap(({ href }) => href ?? []), hrefs);
    assert.equal(pieces(text).map((piece) => piece.text).join(''), text);
  });
}

test('a few emoji alone are large, words and digits are not', () => {
  assert.ok(['👍', '👩‍👩‍👧‍👦 🎉', '🏳️‍🌈'].every(isEmojiOnly));
  assert.ok(!['', '1', 'ok 👍', '👍👍👍👍👍👍👍'].some(isEmojiOnly));
});

test('what is not confirmed is kept by conversation until it is', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage;
  const unsent = new Unsent('ada bob', storage);
  unsent.keep({ id: '1', body: 'one', time: '2026-03-01T10:00:00Z' });
  unsent.keep({ id: '2', body: 'two', time: '2026-03-01T10:01:00Z' });
  unsent.confirmed(new Set(['1', 'unknown']));
  assert.deepEqual(new Unsent('ada bob', storage).all().map(({ body }) => body), ['two']);
  assert.deepEqual(new Unsent('ada carol', storage).all(), []);
  Array.from({ length: 80 }, (_, at) => unsent.keep({ id: `n${at}`, body: 'more', time: '2026-03-01T10:02:00Z' }));
  assert.equal(unsent.all().length, 50);
  unsent.confirmed(new Set(unsent.all().map(({ id }) => id)));
  assert.equal(kept.size, 0);
});

test('times are written as the reader does, in the language of the page', () => {
  assert.equal(languageOf('en', ['de-AT', 'en-GB', 'en-US']), 'en-GB');
  assert.equal(languageOf('de', ['en-GB']), 'de');
  assert.equal(languageOf('', []), undefined);
});

test('days are named in the language of the page', () => {
  const names = { today: 'Heute', yesterday: 'Gestern' };
  const day = (time: string) => new Times('de').dayOf(new Date(time), new Date('2026-03-02T10:00:00'), names);
  assert.equal(day('2026-03-02T00:00:00'), 'Heute');
  assert.equal(day('2026-03-01T23:59:00'), 'Gestern');
  assert.equal(day('2026-02-27T10:00:00'), 'Freitag, 27. Februar');
  assert.equal(day('2025-02-27T10:00:00'), 'Donnerstag, 27. Februar 2025');
});

test('a reaction of the reader counts once, and goes with the last', () => {
  const said = message('1', 'ada', '2026-03-01T10:00:00');
  const once = withOwnReaction(said, '👍', true);
  assert.deepEqual(once.reactions, [{ emoji: '👍', own: true, count: 1, names: [] }]);
  assert.deepEqual(withOwnReaction(once, '👍', true).reactions, once.reactions);
  assert.deepEqual(withOwnReaction(once, '👍', false).reactions, []);
  const others = { ...said, reactions: [{ emoji: '👍', own: false, count: 2, names: ['Bob', 'Carol'] }] };
  assert.equal(withOwnReaction(others, '👍', true).reactions[0]!.count, 3);
});

test('who reacted is named, the reader first, and no more than are known', () => {
  const labels = { you: 'You', others: 'and {0} more' };
  assert.equal(who({ emoji: '👍', own: true, count: 2, names: ['Bob'] }, labels), 'You, Bob');
  assert.equal(who({ emoji: '👍', own: false, count: 5, names: ['Bob', 'Carol'] }, labels), 'Bob, Carol and 3 more');
});

test('what can be done depends on the message', () => {
  const others = { ...message('1', 'ada', '2026-03-01T10:00:00'), reference: '1' };
  const own = { ...others, own: true };
  assert.deepEqual([mayReact(others), mayEdit(others), mayRemove(others)], [true, false, false]);
  assert.deepEqual([mayReact(own), mayEdit(own), mayRemove(own)], [true, true, true]);
  assert.ok(mayEdit({ ...own, state: 'pending' }), 'Up means the last one, also the moment after it was sent');
  for (const not of [{ ...own, retracted: true }, { ...own, state: 'failed' as const }]) {
    assert.deepEqual([mayReact(not), mayEdit(not), mayRemove(not)], [false, false, false]);
  }
});
