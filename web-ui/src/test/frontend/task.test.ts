import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  between,
  dayText,
  daysUntil,
  inColumn,
  inOrder,
  isOverdue,
  matches,
  placeBefore,
  type Task,
} from '../../main/frontend/task/task.ts';
import { neighbourAt, placeAt, STEPS } from '../../main/frontend/task/way.ts';
import { Wishes } from '../../main/frontend/task/wishes.ts';

function task(uid: string, fields: Partial<Task> = {}): Task {
  return {
    uid,
    sequence: 0,
    summary: uid,
    description: '',
    status: 'NEEDS-ACTION',
    assignees: [],
    people: [],
    due: '',
    priority: 0,
    labels: [],
    steps: [],
    order: '',
    author: 'Ada',
    created: 0,
    ...fields,
  };
}

test('there is a place between any two', () => {
  const places = ['1', 'A', 'A1', 'AV', 'B', 'Bz', 'z', 'z1'];
  for (const before of places) {
    for (const after of places.filter((each) => each > before)) {
      const place = between(before, after);
      assert.ok(before < place && place < after && !place.endsWith('0'), `${before} ${place} ${after}`);
    }
    assert.ok(between('', before) < before);
    assert.ok(between(before, '') > before);
  }
});

test('tasks stand by their places, and those without one last', () => {
  const tasks = [task('late', { created: 2 }), task('early', { created: 1 }), task('b', { order: 'B' }), task('a', { order: 'A' })];
  assert.deepEqual(
    inOrder(tasks).map(({ uid }) => uid),
    ['a', 'b', 'early', 'late'],
  );
});

test('a task that is moved stands where it was dropped, also among equal places and among none', () => {
  const column = inOrder([task('a', { order: 'A' }), task('b', { order: 'A' }), task('c', { order: 'C' }), task('d')]);
  for (const next of ['a', 'b', 'c', null]) {
    const order = placeBefore(column, 'x', next);
    const uids = inOrder([...column, task('x', { order })]).map(({ uid }) => uid);
    if (next === 'a' || next === 'c') {
      assert.equal(uids[uids.indexOf('x') + 1], next);
    }
    assert.ok(order > '');
  }
  assert.ok(placeBefore(column, 'a', 'c') > 'A');
});

test('what is cancelled stands in no column', () => {
  const tasks = [task('a'), task('b', { status: 'CANCELLED' })];
  assert.deepEqual(
    inColumn(tasks, 'NEEDS-ACTION').map(({ uid }) => uid),
    ['a'],
  );
});

test('a day is over when it ends where the reader is, a moment at once, and never for what is done', () => {
  const noon = new Date(2026, 10, 25, 12);
  assert.equal(isOverdue(task('a', { due: '2026-11-25' }), noon), false);
  assert.equal(isOverdue(task('a', { due: '2026-11-24' }), noon), true);
  assert.equal(isOverdue(task('a', { due: '2026-11-24', status: 'COMPLETED' }), noon), false);
  assert.equal(isOverdue(task('a', { due: new Date(2026, 10, 25, 11).toISOString() }), noon), true);
  assert.equal(isOverdue(task('a', { due: new Date(2026, 10, 25, 13).toISOString() }), noon), false);
  assert.deepEqual(
    ['2026-11-24', '2026-11-25', '2026-11-26'].map((due) => daysUntil(due, noon)),
    [-1, 0, 1],
  );
  assert.deepEqual(['', '2026-11-25', new Date(2026, 0, 5, 23).toISOString()].map(dayText), ['', '2026-11-25', '2026-01-05']);
});

test('a filter finds words in what is said, and who it is for', () => {
  const face = { from: 'ada@a', name: 'Ada Lovelace', initials: 'AL', color: '', avatar: '' };
  const painted = task('Paint', { labels: ['Garden'], assignees: ['ada@a'], people: [face] });
  const found = (words: string, mine = false): boolean => matches(painted, { words, mine }, 'ben@a');
  assert.ok(found(' garden ') && found('lovelace') && found('') && !found('roof') && !found('', true));
  assert.ok(matches(painted, { words: '', mine: true }, 'ada@a'));
});

test('arrow keys lead to the neighbours, past a column that is empty', () => {
  const columns = [[task('a'), task('b'), task('c')], [], [task('d', { status: 'COMPLETED' })]];
  const neighbour = (uid: string, key: string): string | undefined => {
    const from = columns.flat().find((each) => each.uid === uid);
    return from === undefined ? undefined : neighbourAt(columns, from, STEPS[key]!)?.uid;
  };
  assert.equal(neighbour('a', 'ArrowDown'), 'b');
  assert.equal(neighbour('a', 'ArrowUp'), undefined);
  assert.equal(neighbour('c', 'ArrowRight'), 'd');
  assert.equal(neighbour('d', 'ArrowLeft'), 'a');
  assert.equal(neighbour('d', 'ArrowRight'), undefined);
});

test('a task is taken one step, and stays where it is at the edge', () => {
  const columns = [[task('a'), task('b'), task('c')], [], [task('d', { status: 'COMPLETED' })]];
  assert.deepEqual(placeAt(columns, columns[0]![0]!, STEPS.ArrowDown!), { column: 'NEEDS-ACTION', next: 'c' });
  assert.deepEqual(placeAt(columns, columns[0]![1]!, STEPS.ArrowDown!), { column: 'NEEDS-ACTION', next: null });
  assert.deepEqual(placeAt(columns, columns[0]![1]!, STEPS.ArrowUp!), { column: 'NEEDS-ACTION', next: 'a' });
  assert.deepEqual(placeAt(columns, columns[0]![1]!, STEPS.ArrowRight!), { column: 'IN-PROCESS', next: null });
  assert.equal(placeAt(columns, columns[0]![2]!, STEPS.ArrowDown!), undefined);
  assert.equal(placeAt(columns, columns[0]![0]!, STEPS.ArrowLeft!), undefined);
  assert.equal(placeAt(columns, columns[2]![0]!, STEPS.ArrowRight!), undefined);
});

test('what somebody wants is shown until it is settled, whatever is told meanwhile', () => {
  const wishes = new Wishes();
  const shown = (steps: string): string[] | undefined =>
    wishes
      .over(new Map([['a', task('a', { labels: steps === '' ? [] : steps.split(' ') })]]))
      .get('a')
      ?.labels.slice();
  const first = wishes.add('a', { labels: ['one'] });
  const second = wishes.add('a', { labels: ['one', 'two'] });
  assert.deepEqual(shown(''), ['one', 'two']);
  wishes.settle(first);
  assert.deepEqual(shown('one'), ['one', 'two']);
  wishes.settle(second);
  assert.deepEqual(shown('one two three'), ['one', 'two', 'three']);
  wishes.add('b', { labels: ['gone'] });
  assert.deepEqual([...wishes.over(new Map()).keys()], []);
});
