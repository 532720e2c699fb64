/** A file that a message brings, as its sender describes it. */
export interface SharedFile {
  readonly url: string;
  /** Empty if nothing is said. */
  readonly name: string;
  /** What it is, empty if nothing is said. */
  readonly type: string;
  /** In bytes, 0 if nothing is said. */
  readonly size: number;
  /** In pixels, 0 if nothing is said or there is none. */
  readonly width: number;
  readonly height: number;
}

/** How a file is shown. */
export type Kind = 'image' | 'video' | 'audio' | 'other';

const OWN = /^\/files\/[\w-]{24}\/[^/]+$/u;

/** What the server shows and does not make a download of; everything else would stay a broken picture. */
const SHOWN: Readonly<Record<string, Kind>> = {
  'image/png': 'image',
  'image/jpeg': 'image',
  'image/gif': 'image',
  'image/webp': 'image',
  'image/avif': 'image',
  'video/mp4': 'video',
  'video/webm': 'video',
  'audio/mp4': 'audio',
  'audio/mpeg': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'audio/webm': 'audio',
};

const BY_ENDING: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp4: 'video/mp4',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};

/**
 * Where the page finds a file of this workspace; null for those of others, from which nothing is loaded unasked: it would
 * tell their servers who reads when. The server that has the page has the files, too, by whatever port one came.
 */
export function ownPath(url: string, page: Pick<Location, 'hostname'>): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  const mine = address !== null && /^https?:$/u.test(address.protocol) && address.hostname === page.hostname;
  return mine && OWN.test(address.pathname) && address.search === '' ? address.pathname : null;
}

/** Its name, or at least that in its address. */
export function nameOf({ name, url }: SharedFile): string {
  if (name !== '') {
    return name;
  }
  const last = URL.canParse(url) ? new URL(url).pathname.split('/').at(-1)! : '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

export function kindOf(file: SharedFile): Kind {
  const ending = nameOf(file).split('.').at(-1)!.toLowerCase();
  const type = file.type === '' ? (Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending]! : '') : file.type;
  return Object.hasOwn(SHOWN, type) ? SHOWN[type]! : 'other';
}

/** A body that is the address of a file of this workspace and nothing else, as other clients send them. */
export function fileInBody(body: string, page: Pick<Location, 'hostname'>): SharedFile | null {
  const url = body.trim();
  return /^\S+$/u.test(url) && ownPath(url, page) !== null ? { url, name: '', type: '', size: 0, width: 0, height: 0 } : null;
}
