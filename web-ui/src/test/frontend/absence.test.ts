import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Absence } from '../../main/frontend/status/absence.ts';

test('who gives no sign for long enough is gone, once', () => {
  const absence = new Absence(1000);
  assert.equal(absence.look(1099, 100), null);
  assert.equal(absence.look(1100, 100), 100);
  assert.equal(absence.look(1200, 100), null);
});

test('a sign brings somebody back only who was gone', () => {
  const absence = new Absence(1000);
  assert.equal(absence.sign(1050), false);
  assert.equal(absence.look(1149, 100), null);
  assert.equal(absence.look(1151, 100), 101);
  assert.equal(absence.sign(1200), true);
  assert.equal(absence.sign(1201), false);
  assert.equal(absence.look(1301, 100), 100);
});
