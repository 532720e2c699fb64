import { type Emoji, emojiFrom } from './emoji-list.ts';

/** A heading of the picker. */
export interface Group {
  readonly order: number;
  readonly message: string;
}

export interface EmojiData {
  readonly emoji: readonly Emoji[];
  readonly groups: readonly Group[];
}

const loading = new Map<string, Promise<EmojiData>>();

/** All emoji with names in the language of the page; fetched when somebody first looks for one. */
export function emojiData(language: string): Promise<EmojiData> {
  const known = language.startsWith('de') ? 'de' : 'en';
  let data = loading.get(known);
  if (data === undefined) {
    data = load(known);
    loading.set(known, data);
    data.catch(() => loading.delete(known));
  }
  return data;
}

async function load(language: 'de' | 'en'): Promise<EmojiData> {
  const [list, messages, codes] = await Promise.all([
    language === 'de' ? import('emojibase-data/de/compact.json') : import('emojibase-data/en/compact.json'),
    language === 'de' ? import('emojibase-data/de/messages.json') : import('emojibase-data/en/messages.json'),
    import('emojibase-data/en/shortcodes/github.json'),
  ]);
  return { emoji: emojiFrom(list.default, codes.default), groups: messages.default.groups };
}
