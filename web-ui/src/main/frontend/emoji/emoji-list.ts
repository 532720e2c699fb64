/** An emoji by the names under which people look for it. */
export interface Emoji {
  readonly unicode: string;
  readonly label: string;
  /** As GitHub and others write them between colons. */
  readonly codes: readonly string[];
  readonly tags: readonly string[];
  readonly group: number;
}

/** What emojibase tells of one. */
export interface Source {
  readonly hexcode: string;
  readonly label: string;
  readonly unicode: string;
  readonly group?: number;
  readonly tags?: readonly string[];
}

/** Skin tones and hair alone are no emoji to people. */
const COMPONENTS = 2;
const RGI = /^\p{RGI_Emoji}$/v;

export function emojiFrom(sources: readonly Source[], codes: Readonly<Record<string, string | readonly string[]>>): Emoji[] {
  return sources
    .filter(({ group }) => group !== undefined && group !== COMPONENTS)
    .map(({ hexcode, label, unicode, group, tags }) => ({
      unicode: plain(unicode),
      label,
      codes: [codes[hexcode] ?? []].flat(),
      tags: tags ?? [],
      group: group!,
    }));
}

/** Without the sign that asks for colours where they come anyway: others send it so, and equal emoji are one. */
function plain(unicode: string): string {
  const bare = unicode.replaceAll('\uFE0F', '');
  return RGI.test(bare) ? bare : unicode;
}

/** The best first: named exactly so, then beginning so, then known by a word that begins so. */
export function matching(all: readonly Emoji[], words: string, most: number): Emoji[] {
  const wanted = words.trim().toLowerCase().replaceAll('_', ' ');
  if (wanted === '') {
    return [];
  }
  const ranked = all.map((emoji) => ({ emoji, rank: rank(emoji, wanted) })).filter(({ rank: r }) => r > 0);
  return ranked
    .sort((one, other) => other.rank - one.rank)
    .slice(0, most)
    .map(({ emoji }) => emoji);
}

function rank({ label, codes, tags }: Emoji, wanted: string): number {
  const names = [...codes.map((code) => code.replaceAll('_', ' ')), label.toLowerCase()];
  if (names.includes(wanted)) {
    return 4;
  }
  if (names.some((name) => name.startsWith(wanted))) {
    return 3;
  }
  if (names.some((name) => name.includes(` ${wanted}`))) {
    return 2;
  }
  return tags.some((tag) => tag.toLowerCase().startsWith(wanted)) ? 1 : 0;
}
