import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, type Span, blocks, spans } from '../../main/frontend/timeline/styling.ts';

/** Writes spans in brackets, so that the examples of XEP-0393 §5.2 can be read. */
function show(list: readonly Span[]): string {
  return list
    .map((span) => {
      switch (span.kind) {
        case 'text':
          return span.text;
        case 'code':
          return `<code ${span.text}>`;
        case 'link':
          return `<link ${span.text} ${span.href}>`;
        default:
          return `<${span.kind} ${show(span.spans)}>`;
      }
    })
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

for (const [text, expected] of [
  ['**strong span** plain', '<strong strong span> plain'],
  ['**_both_** and *one*', '<strong <emphasis both>> and <strong one>'],
  ['~~gone~~', '<strike gone>'],
  ['see [the notes](https://example.org/a).', 'see <link the notes https://example.org/a>.'],
  ['[no](javascript:alert(1)) [no](https://exa mple) [no] (https://example.org)', '[no](javascript:alert(1)) [no](https://exa mple) [no] (https://example.org)'],
  ['2 ** 3 ** 4, a**b**c, **unclosed', '2 ** 3 ** 4, a**b**c, **unclosed'],
] as const) {
  test(`styled as people write: ${text}`, () => assert.equal(show(spans(text)), expected));
}

test('lines with a dash or a number are a list, which counts from where it begins', () => {
  const [plain, list, counted] = blocks('To do:\n- one\n* *two*\n3. three\n4. four');
  assert.equal(plain!.kind, 'plain');
  assert.ok(list!.kind === 'list' && list!.start === null);
  assert.deepEqual(list.items.map(({ marker, spans: said }) => [marker, show(said)]), [['- ', 'one'], ['* ', '<strong two>']]);
  assert.ok(counted!.kind === 'list' && counted!.start === 3 && counted!.items.length === 2);
});

test('a dash or a number in front of no words is no list', () => {
  assert.deepEqual(kinds(blocks('-\n1.\n-5 degrees\n2026. ')), ['plain', 'plain', 'plain', 'plain']);
});

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
  spans(' **a'.repeat(100_000));
  spans('[a]('.repeat(100_000));
  spans('['.repeat(100_000));
  blocks('>'.repeat(100_000));
  assert.ok(performance.now() - start < 2000);
});
