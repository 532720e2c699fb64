import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Destination, ranked } from '../../main/frontend/switcher/ranking.ts';
import { Visits } from '../../main/frontend/switcher/visits.ts';

function destination(name: string, more: Partial<Destination> = {}): Destination {
  const path = `c/${name}`;
  const nobody = { address: '', unread: 0, needed: false, presence: '', initials: '', color: '', avatar: '' };
  return { jid: name, path, name, kind: 'channel', ...nobody, ...more };
}

const never = (): number => 0;

function names(all: readonly Destination[], words: string, weight: (path: string) => number = never, open = ''): string[] {
  return ranked(all, words, weight, open).map(({ name }) => name);
}

test('the beginning of a name counts more than that of a word, a part, or scattered letters', () => {
  const all = ['redesign', 'the design', 'design', 'dresses in green', 'general'].map((name) => destination(name));
  assert.deepEqual(names(all, 'des'), ['design', 'the design', 'redesign', 'dresses in green']);
});

test('case and accents do not matter, and people are found by their addresses too', () => {
  const zoe = destination('Zoë Çelik', { kind: 'person', address: 'manager@example.org' });
  assert.deepEqual(names([zoe], 'ZOE C'), ['Zoë Çelik']);
  assert.deepEqual(names([zoe], 'mana'), ['Zoë Çelik']);
  assert.deepEqual(names([zoe], 'nobody'), []);
});

test('a sign in front means only channels, or only people', () => {
  const all = [destination('ann-arbor'), destination('Ann', { kind: 'person', path: 'dm/ann' })];
  assert.deepEqual(names(all, '#ann'), ['ann-arbor']);
  assert.deepEqual(names(all, '@ann'), ['Ann']);
});

test('among equals what is unread comes first, what needs the reader before all, then where one often is', () => {
  const all = [
    destination('a'),
    destination('b', { unread: 3 }),
    destination('c', { unread: 1, needed: true }),
    destination('d'),
  ];
  assert.deepEqual(names(all, '', (path) => (path === 'c/d' ? 1 : 0)), ['c', 'b', 'd', 'a']);
});

test('the open conversation is no place to go to, unless it is looked for', () => {
  const all = [destination('here'), destination('there')];
  assert.deepEqual(names(all, '', never, 'c/here'), ['there']);
  assert.deepEqual(names(all, 'he', never, 'c/here'), ['here', 'there']);
});

test('visits weigh less with time, and each account has its own', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
  const day = 24 * 60 * 60 * 1000;
  const visits = new Visits('ann@localhost', storage);
  visits.visit('c/once', 0);
  visits.visit('c/once', 3 * day);
  visits.visit('c/lately', 9 * day);
  const weights = visits.weights(9 * day);
  assert.equal(weights('c/once'), 1.5 / 4);
  assert.equal(weights('c/lately'), 1);
  assert.equal(weights('c/never'), 0);
  assert.equal(new Visits('bob@localhost', storage).weights(9 * day)('c/lately'), 0);
});
