import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, type Span, blocks, spans } from '../../main/frontend/timeline/styling.ts';

/** Writes spans in brackets, so that the examples of XEP-0393 §5.2 can be read. */
function show(list: readonly Span[]): string {
  return list
    .map((span) => (span.kind === 'text' ? span.text : `<${span.kind} ${span.kind === 'code' ? span.text : show(span.spans)}>`))
    .join('');
}

function kinds(list: readonly Block[]): unknown[] {
  return list.map((block) => (block.kind === 'quote' ? kinds(block.blocks) : block.kind));
}

for (const [text, expected] of [
  ['plain span', 'plain span'],
  ['*strong span*', '<strong strong span>'],
  ['plain _emphasis_ plain', 'plain <emphasis emphasis> plain'],
  ['`pre` plain *strong*', '<code pre> plain <strong strong>'],
  ['*strong*plain*', '<strong strong>plain*'],
  ['* plain *strong*', '* plain <strong strong>'],
  ['*_both_*', '<strong <emphasis both>>'],
  ['~gone~', '<strike gone>'],
  ['`*not parsed*`', '<code *not parsed*>'],
] as const) {
  test(`styled as XEP-0393 §5.2 says: ${text}`, () => assert.equal(show(spans(text)), expected));
}

for (const text of ['not strong*', '*not strong', '*not *strong', '**', '***', '****', 'snake_case_name', '2 * 3 * 4']) {
  test(`not styled: ${text}`, () => assert.equal(show(spans(text)), text));
}

test('spans do not escape their line', () => assert.deepEqual(kinds(blocks('*not\nstrong*')), ['plain', 'plain']));

test('a fence without an end lasts to the end of its parent', () => {
  assert.deepEqual(blocks('```ignored\n*code*\nmore'), [{ kind: 'code', text: '*code*\nmore' }]);
});

test('a quotation ends a fence inside it', () => {
  assert.deepEqual(kinds(blocks('> ```\n> (println)\nplain')), [['code'], 'plain']);
});

test('quotations nest', () => assert.deepEqual(kinds(blocks('>> That\n> Said\nWho?')), [[['plain'], 'plain'], 'plain']));

test('a hostile body is parsed in linear time and bounded depth', () => {
  const start = performance.now();
  spans(' *a'.repeat(100_000));
  spans('*_'.repeat(100_000));
  blocks('>'.repeat(100_000));
  assert.ok(performance.now() - start < 2000);
});
