/** After so long a visit counts half. */
const HALF_LIFE = 3 * 24 * 60 * 60 * 1000;
const MOST = 200;

interface Visited {
  /** How often and how lately, at the time of the last visit. */
  readonly weight: number;
  /** When that was, in milliseconds since 1970. */
  readonly at: number;
}

/** How often, and how lately, one has been where in this browser; each account has its own. */
export class Visits {
  private readonly key: string;
  private readonly storage: Storage;

  constructor(account: string, storage: Storage = localStorage) {
    this.key = `atrium.visits.${account}`;
    this.storage = storage;
  }

  /** What a place weighs now: each visit 1 when it is made, and half as much every three days. */
  weights(now = Date.now()): (path: string) => number {
    const visited = this.read();
    return (path) => weight(visited[path], now);
  }

  visit(path: string, now = Date.now()): void {
    const visited = this.read();
    visited[path] = { weight: weight(visited[path], now) + 1, at: now };
    const kept = Object.entries(visited)
      .sort(([, one], [, other]) => weight(other, now) - weight(one, now))
      .slice(0, MOST);
    this.storage.setItem(this.key, JSON.stringify(Object.fromEntries(kept)));
  }

  private read(): Record<string, Visited | undefined> {
    return JSON.parse(this.storage.getItem(this.key) ?? '{}') as Record<string, Visited | undefined>;
  }
}

function weight(visited: Visited | undefined, now: number): number {
  return visited === undefined ? 0 : visited.weight * 0.5 ** ((now - visited.at) / HALF_LIFE);
}
