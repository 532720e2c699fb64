import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emojiFrom, matching } from '../../main/frontend/emoji/emoji-list.ts';
import { choose, recentEmoji } from '../../main/frontend/emoji/recent.ts';

const ALL = emojiFrom(
  [
    { hexcode: '1F3FB', label: 'light skin tone', unicode: '🏻', group: 2 },
    { hexcode: '1F1E6', label: 'regional indicator A', unicode: '🇦' },
    { hexcode: '1F638', label: 'grinning cat with smiling eyes', unicode: '😸', group: 0, tags: ['animal'] },
    { hexcode: '1F604', label: 'grinning face with smiling eyes', unicode: '😄', group: 0, tags: ['happy'] },
    { hexcode: '1F44D', label: 'thumbs up', unicode: '👍\uFE0F', group: 1, tags: ['+1', 'yes'] },
  ],
  { '1F604': 'smile', '1F44D': ['+1', 'thumbsup'] },
);

test('parts of emoji are none', () => assert.deepEqual(ALL.map(({ unicode }) => unicode), ['😸', '😄', '👍']));

for (const [words, found] of [
  ['smile', ['😄']],
  ['smil', ['😄', '😸']],
  ['thumbs_up', ['👍']],
  ['+1', ['👍']],
  ['happy', ['😄']],
  ['nonsense', []],
  ['', []],
] as const) {
  test(`found by "${words}": ${found.join(' ')}`, () =>
    assert.deepEqual(matching(ALL, words, 8).map(({ unicode }) => unicode), found));
}

test('an emoji is written as others write it', () => {
  const written = emojiFrom([{ hexcode: '2764', label: 'red heart', unicode: '❤️', group: 0 }], {});
  assert.deepEqual(written.map(({ unicode }) => unicode), ['\u2764\uFE0F']);
});

test('what was chosen last comes first', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  } as unknown as Storage;
  choose('🦆', storage);
  choose('👍', storage);
  choose('🦆', storage);
  assert.deepEqual(recentEmoji(storage).slice(0, 3), ['🦆', '👍', '❤️']);
  assert.ok(recentEmoji(storage).length <= 16);
});
