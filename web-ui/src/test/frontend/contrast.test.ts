import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** WCAG 2.2: words 4.5:1 (1.4.3), what bounds or means something 3:1 (1.4.11), in both schemes. */
const SURFACES = ['surface-side', 'surface-page', 'surface-raised', 'surface-sunken', 'surface-hover', 'surface-selected'];
const WORDS = ['text', 'text-soft', 'text-faint', 'accent-text'];
const SIGNS = ['line-strong', 'accent', 'danger', 'online', 'away', 'busy', 'offline'];
const PAIRS = [
  ...WORDS.flatMap((word) => SURFACES.map((surface) => [word, surface, 4.5] as const)),
  ...SIGNS.flatMap((sign) => SURFACES.slice(0, 3).map((surface) => [sign, surface, 3] as const)),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger', 4.5],
  ['danger', 'danger-tint', 4.5],
  ['danger', 'surface-page', 4.5],
  ['danger', 'surface-raised', 4.5],
  ['text-inverse', 'surface-inverse', 4.5],
] as const;

const css = readFileSync(
  new URL('../../main/resources/META-INF/resources/styles/tokens.css', import.meta.url),
  'utf8',
);

for (const [scheme, at] of [['light', 1], ['dark', 2]] as const) {
  for (const [front, back, least] of PAIRS) {
    test(`${scheme}: ${front} on ${back} has at least ${least}:1`, () => {
      const ratio = contrast(color(front, at), color(back, at));
      assert.ok(ratio >= least, `${ratio.toFixed(2)}:1`);
    });
  }
}

function color(token: string, scheme: 1 | 2): string {
  const match = css.match(new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`, 'u'));
  assert.ok(match, `no token ${token}`);
  return match[scheme]!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Whatever hue a person has (XEP-0392), their name and initials can be read. */
const PERSON = /--(user-[a-z-]+): light-dark\(\s*oklch\(from var\(--user-hue\) ([\d.]+) min\(c, ([\d.]+)\) h\),\s*oklch\(from var\(--user-hue\) ([\d.]+) min\(c, ([\d.]+)\) h\)/gu;
const person = new Map([...css.matchAll(PERSON)].map(([, name, ...numbers]) => [name!, numbers.map(Number)]));

for (const [scheme, at] of [['light', 0], ['dark', 1]] as const) {
  test(`${scheme}: people of every hue can be read`, () => {
    for (let hue = 0; hue < 360; hue++) {
      const [name, fill, onFill] = ['user-text', 'user-fill', 'user-on-fill'].map((token) => shade(token, at, hue)) as [number, number, number];
      for (const surface of ['surface-page', 'surface-sunken']) {
        assert.ok(ratioOf(name, luminance(color(surface, (at + 1) as 1 | 2))) >= 4.5, `name of hue ${hue} on ${surface}`);
      }
      assert.ok(ratioOf(fill, onFill) >= 4.5, `initials of hue ${hue}`);
    }
  });
}

function shade(token: string, scheme: 0 | 1, hue: number): number {
  const [lightness, chroma] = person.get(token)!.slice(2 * scheme) as [number, number];
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return (
    0.2126 * clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short) +
    0.7152 * clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short) +
    0.0722 * clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short)
  );
}

function ratioOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
