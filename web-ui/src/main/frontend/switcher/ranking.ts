/** A conversation that one may switch to. */
export interface Destination {
  readonly jid: string;
  /** Where it is in the workspace. */
  readonly path: string;
  readonly name: string;
  readonly kind: 'channel' | 'private' | 'person';
  /** What else it is found by: the address of a person. */
  readonly address: string;
  readonly unread: number;
  /** Whether what is unread is for the reader in person. */
  readonly needed: boolean;
  readonly presence: string;
  readonly initials: string;
  /** A CSS colour by XEP-0392. */
  readonly color: string;
  /** Address of a picture, empty for none. */
  readonly avatar: string;
}

const MARKS = /\p{M}/gu;

/** The same for upper and lower case, with and without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase();
}

/**
 * Those that fit, the best first: by how well they fit the words, then what is unread, then where one is often and lately.
 * Without words all fit, but the open one is no place to switch to.
 */
export function ranked(
  all: readonly Destination[],
  words: string,
  weight: (path: string) => number,
  open: string,
): Destination[] {
  const wanted = plain(words.trim().replace(/^[#@]/, ''));
  const only = words.trim().charAt(0);
  return all
    .filter(({ kind, path }) => isMeant(kind, only) && (wanted !== '' || path !== open))
    .map((destination) => ({ destination, fit: fit(destination, wanted) }))
    .filter((each) => each.fit > 0)
    .sort(
      (one, other) =>
        other.fit - one.fit ||
        urgency(other.destination) - urgency(one.destination) ||
        weight(other.destination.path) - weight(one.destination.path) ||
        one.destination.name.localeCompare(other.destination.name),
    )
    .map(({ destination }) => destination);
}

function isMeant(kind: Destination['kind'], sign: string): boolean {
  return sign === '#' ? kind !== 'person' : sign === '@' ? kind === 'person' : true;
}

function urgency({ unread, needed }: Destination): number {
  return unread === 0 ? 0 : needed ? 2 : 1;
}

/** 4: the name begins so, 3: one of its words does, 2: the name or the address has it, 1: it has the letters in that order. */
function fit({ name, address }: Destination, wanted: string): number {
  const text = plain(name);
  if (text.startsWith(wanted)) {
    return 4;
  }
  if (text.split(/[\s._-]+/).some((word) => word.startsWith(wanted)) || plain(address).startsWith(wanted)) {
    return 3;
  }
  if (text.includes(wanted)) {
    return 2;
  }
  return hasInOrder(text, wanted) ? 1 : 0;
}

function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters.replaceAll(' ', '')) {
    from = text.indexOf(letter, from) + 1;
    if (from === 0) {
      return false;
    }
  }
  return true;
}
