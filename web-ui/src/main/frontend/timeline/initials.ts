/** First letters of the first and the last word, for people without a picture. */
export function initials(name: string): string {
  const words = name.trim().split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const chosen = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return chosen.map((word) => first(word)).join('').toLocaleUpperCase() || '?';
}

function first(word: string): string {
  return word.match(/[\p{L}\p{N}]/u)?.[0] ?? '';
}
