import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileInBody, kindOf, nameOf, ownPath, type SharedFile } from '../../main/frontend/files/shared-file.ts';
import { endingOf, sizeOf } from '../../main/frontend/files/sizes.ts';

const PAGE = { hostname: 'chat.example.org' };
const ID = 'abcdefghijklmnopqrstuvwx';
const OWN = `https://chat.example.org/files/${ID}/tr%C3%A8s%20cool.jpg`;

function file(change: Partial<SharedFile>): SharedFile {
  return { url: OWN, name: '', type: '', size: 0, width: 0, height: 0, ...change };
}

test('only files of this workspace are loaded unasked', () => {
  assert.equal(ownPath(OWN, PAGE), `/files/${ID}/tr%C3%A8s%20cool.jpg`);
  assert.equal(ownPath(OWN.replace('https', 'http').replace('.org', '.org:8080'), PAGE), `/files/${ID}/tr%C3%A8s%20cool.jpg`);
  for (const other of [
    OWN.replace('chat.', 'evil.'),
    OWN.replace('https', 'ftp'),
    `javascript:alert(1)//chat.example.org/files/${ID}/x`,
    `https://chat.example.org/files/short/x.jpg`,
    `https://chat.example.org/files/${ID}/../../login`,
    `https://chat.example.org/files/${ID}/x/y`,
    `https://chat.example.org@evil.example/files/${ID}/x.jpg`,
    `${OWN}?v-r=uidl`,
    'no address',
    '',
  ]) {
    assert.equal(ownPath(other, PAGE), null, other);
  }
});

test('a body that is such an address and nothing else is a file', () => {
  assert.equal(fileInBody(`${OWN}\n`, PAGE)?.url, OWN);
  assert.equal(fileInBody(`See ${OWN}`, PAGE), null);
  assert.equal(fileInBody('https://elsewhere.example/x.jpg', PAGE), null);
});

test('a file has the name of its address if its sender gives none', () => {
  assert.equal(nameOf(file({})), 'très cool.jpg');
  assert.equal(nameOf(file({ name: 'Verona.jpg' })), 'Verona.jpg');
  assert.equal(nameOf(file({ url: 'https://chat.example.org/files/x/%E0%A4%A.jpg' })), '%E0%A4%A.jpg');
});

test('what the server does not show is a card', () => {
  assert.equal(kindOf(file({ type: 'image/png' })), 'image');
  assert.equal(kindOf(file({})), 'image');
  assert.equal(kindOf(file({ type: 'image/svg+xml' })), 'other');
  assert.equal(kindOf(file({ type: 'text/html', name: 'x.png' })), 'other');
  assert.equal(kindOf(file({ type: 'video/mp4' })), 'video');
  assert.equal(kindOf(file({ name: 'constructor' })), 'other');
  assert.equal(kindOf(file({ type: 'toString' })), 'other');
});

test('a size is said in the unit that fits', () => {
  assert.equal(sizeOf(1, 'en'), '1 byte');
  assert.equal(sizeOf(999, 'en'), '999 bytes');
  assert.equal(sizeOf(1234, 'en'), '1.2 kB');
  assert.equal(sizeOf(999_600, 'en'), '1 MB');
  assert.equal(sizeOf(104_857_600, 'en'), '105 MB');
  assert.equal(sizeOf(1234, 'de'), '1,2 kB');
});

test('the ending says what a file is, if there is one', () => {
  assert.equal(endingOf('report.pdf'), 'PDF');
  assert.equal(endingOf('archive.tar.gz'), 'GZ');
  assert.equal(endingOf('Makefile'), '');
  assert.equal(endingOf('a.longending'), '');
});
