const EMOJI = /^(?:\p{RGI_Emoji}|\s)+$/v;
const MAX_LARGE = 6;

/** A few emoji and nothing else are shown large. */
export function isEmojiOnly(body: string): boolean {
  const text = body.trim();
  return text !== '' && text.length < 100 && EMOJI.test(text) && graphemes(text) <= MAX_LARGE;
}

function graphemes(text: string): number {
  return [...new Intl.Segmenter().segment(text.replace(/\s/gu, ''))].length;
}
