const KEY = 'atrium.emoji.recent';
const MOST = 16;

/** Offered to somebody who has not chosen any yet. */
const USUAL = ['👍', '❤️', '😂', '🎉', '👀', '✅', '🙏', '🤔'];

/** The emoji chosen last in this browser, the latest first. */
export function recentEmoji(storage: Storage = localStorage): readonly string[] {
  const chosen = JSON.parse(storage.getItem(KEY) ?? '[]') as string[];
  return [...new Set([...chosen, ...USUAL])].slice(0, MOST);
}

export function choose(emoji: string, storage: Storage = localStorage): void {
  const chosen = JSON.parse(storage.getItem(KEY) ?? '[]') as string[];
  storage.setItem(KEY, JSON.stringify([emoji, ...chosen.filter((each) => each !== emoji)].slice(0, MOST)));
}
