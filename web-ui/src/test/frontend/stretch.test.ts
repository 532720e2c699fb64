import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Message, UNTOUCHED } from '../../main/frontend/timeline/message.ts';
import {
  called,
  firstUnseen,
  MAX_MESSAGES,
  newestArchived,
  NOTHING,
  oldestArchived,
  revised,
  type Stretch,
  withNewer,
  withNewest,
  withNews,
  withOlder,
} from '../../main/frontend/timeline/stretch.ts';

/** Messages of an archive, by their places. */
function messages(from: number, to: number, own = false): Message[] {
  return Array.from({ length: to - from + 1 }, (_, at) => {
    const archived = String(from + at);
    const face = { from: 'ada', name: 'Ada', initials: 'A', color: '', avatar: '' };
    return { ...face, id: archived, archived, body: 'words', time: 0, own, state: 'sent', origin: `o${archived}`, ...UNTOUCHED };
  });
}

function ends(stretch: Stretch): unknown[] {
  return [oldestArchived(stretch), newestArchived(stretch), stretch.older, stretch.newer, stretch.messages.length];
}

test('the newest page is all there is at first', () => {
  assert.deepEqual(ends(withNewest(NOTHING, messages(51, 100), true)), ['51', '100', true, false, 50]);
});

test('older pages come in front, and push the newest out when there are too many', () => {
  let stretch = withNewest(NOTHING, messages(901, 1000), true);
  stretch = withOlder(stretch, messages(701, 900), false);
  assert.deepEqual(ends(stretch), ['701', '1000', true, false, MAX_MESSAGES]);
  stretch = withOlder(stretch, messages(651, 700), false);
  assert.deepEqual(ends(stretch), ['651', '950', true, true, MAX_MESSAGES]);
});

test('what comes live has no place behind a gap, but changes what is here', () => {
  const apart: Stretch = { messages: messages(1, 10), older: false, newer: true };
  const changed = { ...messages(3, 3)[0]!, body: 'changed' };
  const after = withNews(apart, [...messages(99, 99), changed]);
  assert.deepEqual(ends(after), ['1', '10', false, true, 10]);
  assert.equal(after.messages[2]!.body, 'changed');
});

test('newer pages lead back to the end', () => {
  const apart: Stretch = { messages: messages(1, 300), older: false, newer: true };
  const further = withNewer(apart, messages(301, 350), false);
  assert.deepEqual(ends(further), ['51', '350', true, true, MAX_MESSAGES]);
  const end = withNewer(further, messages(351, 360), true);
  assert.equal(end.newer, false);
  assert.equal(newestArchived(withNews(end, messages(361, 361))), '361');
});

test('a page that is read again keeps what is in front of it, and forgets what is apart from it', () => {
  const read = withOlder(withNewest(NOTHING, messages(51, 100), true), messages(1, 50), true);
  assert.deepEqual(ends(withNewest(read, messages(81, 130), true)), ['1', '130', false, false, 130]);
  assert.deepEqual(ends(withNewest(read, messages(481, 530), true)), ['481', '530', true, false, 50]);
});

test('the line stands in front of the first message behind what was seen, and never in front of all', () => {
  assert.equal(firstUnseen(messages(8, 12), '9'), '10');
  assert.equal(firstUnseen(messages(8, 12), '12'), null);
  assert.equal(firstUnseen(messages(8, 12), ''), null);
  assert.equal(firstUnseen(messages(8, 12), '5'), null);
  assert.equal(firstUnseen([...messages(8, 9), ...messages(10, 10, true), ...messages(11, 12)], '8'), '11');
  assert.equal(firstUnseen(messages(8, 10, true), '8'), null);
});

test('what is here already is replaced, and nothing else comes', () => {
  const stretch = withNewest(NOTHING, messages(51, 100), true);
  const news = messages(100, 101).map((message) => ({ ...message, edited: true }));
  const after = revised(stretch, news);
  assert.deepEqual(ends(after), ends(stretch));
  assert.equal(after.messages.at(-1)!.edited, true);
});

test('a change of a message in front of what is here does not bring it to the end', () => {
  const stretch = withNewest(NOTHING, messages(51, 100), true);
  const after = withNews(stretch, [...messages(7, 7), ...messages(60, 60), ...messages(101, 101)]);
  assert.deepEqual(ends(after), ['51', '101', true, false, 51]);
});

test('messages are found by both of their names', () => {
  const stretch = withNewest(NOTHING, messages(51, 100), true);
  assert.deepEqual(called(stretch, ['60', 'o70', 'o9', '']).map(({ id }) => id), ['60', '70']);
});
