import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neighbour } from '../../main/frontend/keys/walking.ts';

const all = ['a', 'b', 'c', 'd'];
const any = (): boolean => true;

test('the next one, around the end', () => {
  assert.equal(neighbour(all, 1, 1, any), 'c');
  assert.equal(neighbour(all, 3, 1, any), 'a');
  assert.equal(neighbour(all, 0, -1, any), 'd');
});

test('from nowhere to the first, or backwards to the last', () => {
  assert.equal(neighbour(all, -1, 1, any), 'a');
  assert.equal(neighbour(all, -1, -1, any), 'd');
});

test('only those that are wanted, and never the one where one is', () => {
  assert.equal(neighbour(all, 1, 1, (each) => each === 'a'), 'a');
  assert.equal(neighbour(all, 1, 1, (each) => each === 'b'), undefined);
  assert.equal(neighbour([], -1, 1, any), undefined);
});
