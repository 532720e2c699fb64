/** The longest name that the server takes unless it is told otherwise, in bytes (`ATRIUM_FILES_NAME_BYTES`). */
const LONGEST = 255;
const LONGEST_ENDING = 17;

/** What leads elsewhere or reads otherwise than it is, on the disk of whoever keeps the file. */
const MISLEADING = /[/\\\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A name as others get it: shortened, if need be, before its ending. */
export function plainName(name: string): string {
  const plain = name.replace(MISLEADING, '_').trim();
  if (/^\.{0,2}$/u.test(plain)) {
    return 'file';
  }
  const dot = plain.lastIndexOf('.');
  const hasEnding = dot > 0 && plain.length - dot <= LONGEST_ENDING;
  const ending = hasEnding ? plain.slice(dot) : '';
  const letters = [...(hasEnding ? plain.slice(0, dot) : plain)];
  let room = LONGEST - bytes(ending);
  const kept = letters.findIndex((letter) => (room -= bytes(letter)) < 0);
  return (kept < 0 ? letters : letters.slice(0, kept)).join('') + ending;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
