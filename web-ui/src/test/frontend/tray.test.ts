import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { plainName } from '../../main/frontend/files/names.ts';
import { type PendingFile, problemOf } from '../../main/frontend/files/pending-file.ts';
import { Tray } from '../../main/frontend/files/tray.ts';

const GET = 'https://chat.example.org/files/abcdefghijklmnopqrstuvwx/x.txt';
const PUT = 'https://chat.example.org/upload/secret/x.txt';

/** What the browser would send, in the order in which it began. */
let requests: Upload[] = [];

class Upload {
  status = 0;
  aborted = false;
  path = '';
  readonly upload = new EventTarget();
  private readonly events = new EventTarget();

  open(_method: string, path: string): void {
    this.path = path;
  }

  setRequestHeader(): void {
    // nobody looks at it
  }

  addEventListener(type: string, listener: () => void): void {
    this.events.addEventListener(type, listener);
  }

  send(): void {
    requests.push(this);
  }

  abort(): void {
    this.aborted = true;
  }

  answer(status: number): void {
    this.status = status;
    this.events.dispatchEvent(new Event(status === 0 ? 'error' : 'load'));
  }
}

class Owner {
  readonly asked: PendingFile[] = [];

  ask(file: PendingFile): void {
    this.asked.push(file);
  }

  changed(): void {
    // there is no page to draw
  }
}

beforeEach(() => {
  requests = [];
  Object.assign(globalThis, { XMLHttpRequest: Upload });
});

function text(name: string): File {
  return new File(['love'], name, { type: 'text/plain' });
}

function steps(tray: Tray): string[] {
  return tray.all.map(({ step }) => (step.kind === 'failed' ? step.problem : step.kind));
}

function opened(...names: string[]): [Tray, Owner] {
  const [tray, owner] = [new Tray(), new Owner()];
  tray.open(owner);
  tray.add(names.map(text));
  return [tray, owner];
}

function place(tray: Tray, { asked }: Owner, at: number): void {
  tray.slot(asked[at]!.key, PUT, GET);
}

test('three are on their way at once, the next when one is there', () => {
  const [tray, owner] = opened('a.txt', 'b.txt', 'c.txt', 'd.txt');
  assert.deepEqual(steps(tray), ['asking', 'asking', 'asking', 'waiting']);
  place(tray, owner, 0);
  assert.deepEqual(steps(tray), ['sending', 'asking', 'asking', 'waiting']);
  assert.equal(requests[0]!.path, '/upload/secret/x.txt');
  requests[0]!.answer(201);
  assert.deepEqual(steps(tray), ['ready', 'asking', 'asking', 'asking']);
  assert.equal(tray.isReady, false);
});

test('what is at its place is taken in order', () => {
  const [tray, owner] = opened('a.txt', 'b.txt');
  place(tray, owner, 0);
  place(tray, owner, 1);
  requests[1]!.answer(201);
  requests[0]!.answer(201);
  assert.equal(tray.isReady, true);
  assert.deepEqual(
    tray.take().map(({ name, url, size }) => [name, url, size]),
    [
      ['a.txt', GET, 4],
      ['b.txt', GET, 4],
    ],
  );
  assert.equal(tray.all.length, 0);
});

test('what failed is asked for anew, and not before somebody wants it', () => {
  const [tray, owner] = opened('a.txt');
  place(tray, owner, 0);
  requests[0]!.answer(404);
  assert.deepEqual(steps(tray), ['lost']);
  assert.equal(tray.hasFailed, true);
  tray.retry(owner.asked[0]!.key);
  assert.equal(owner.asked.length, 2);
  place(tray, owner, 1);
  requests[1]!.answer(201);
  assert.deepEqual(steps(tray), ['ready']);
});

test('an empty file and one without a place say why', () => {
  const [tray, owner] = opened('a.txt');
  tray.add([new File([], 'empty.txt')]);
  tray.noSlot(owner.asked[0]!.key, 'large', 1000);
  assert.deepEqual(steps(tray), ['large', 'empty']);
});

test('what is removed is called off', () => {
  const [tray, owner] = opened('a.txt');
  place(tray, owner, 0);
  tray.remove(owner.asked[0]!.key);
  assert.equal(requests[0]!.aborted, true);
  assert.equal(tray.all.length, 0);
});

test('while nobody shows it what is under way goes on, and nothing is begun', () => {
  const [tray, first] = opened('a.txt', 'b.txt');
  place(tray, first, 0);
  tray.leave(first);
  requests[0]!.answer(201);
  tray.add([text('c.txt')]);
  assert.deepEqual(steps(tray), ['ready', 'asking', 'waiting']);

  const second = new Owner();
  tray.open(second);
  assert.deepEqual(steps(tray), ['ready', 'asking', 'asking']);
  assert.deepEqual(
    second.asked.map(({ name }) => name),
    ['b.txt', 'c.txt'],
  );
});

test('a place that comes twice is filled once', () => {
  const [tray, owner] = opened('a.txt');
  place(tray, owner, 0);
  place(tray, owner, 0);
  assert.equal(requests.length, 1);
});

test('what the server answers is said in words that help', () => {
  assert.equal(problemOf(0), 'lost');
  assert.equal(problemOf(404), 'lost');
  assert.equal(problemOf(413), 'refused');
  assert.equal(problemOf(415), 'refused');
  assert.equal(problemOf(500), 'silent');
  assert.equal(problemOf(503), 'silent');
  assert.equal(problemOf(507), 'room');
});

test('a name is one that the server takes, and keeps its ending', () => {
  assert.equal(plainName('très cool.jpg'), 'très cool.jpg');
  assert.equal(plainName('a\\b/c\n.txt'), 'a_b_c_.txt');
  assert.equal(plainName('exe\u202egnp.txt'), 'exe_gnp.txt');
  assert.equal(plainName('..'), 'file');
  assert.equal(plainName(' '), 'file');
  const long = plainName(`${'長'.repeat(255)}.tar.gz`);
  assert.equal(new TextEncoder().encode(long).length <= 255, true);
  assert.match(long, /^長{80,}.*\.gz$/u);
  assert.equal(plainName(`${'a'.repeat(250)}.jpeg`), `${'a'.repeat(250)}.jpeg`);
  assert.equal(plainName(`${'a'.repeat(251)}.jpeg`), `${'a'.repeat(250)}.jpeg`);
});
