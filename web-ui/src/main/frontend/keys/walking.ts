const CONVERSATIONS = '.sidebar-body .people a.person';

/** What F6 goes through, in this order: what takes the focus in each of the regions. */
const REGIONS = [
  '.sidebar-body a.person[aria-current], .sidebar-body:not(:has(a.person[aria-current])) a.person',
  'atrium-timeline [tabindex="0"]',
  'atrium-composer textarea',
  'atrium-board .task-open[tabindex="0"], atrium-board:not(:has(.task-open)) .board-add input, atrium-todo a.task-open',
  'atrium-task .task-panel-close',
] as const;

/**
 * Goes to the next conversation of the sidebar, or to the one before.
 *
 * @returns false if there is none
 */
export function goToNeighbour(step: 1 | -1, unreadOnly: boolean): boolean {
  const all = [...document.querySelectorAll<HTMLAnchorElement>(CONVERSATIONS)].filter((link) => !link.closest('[hidden]'));
  const open = all.findIndex((link) => link.ariaCurrent === 'page');
  const next = neighbour(all, open, step, (link) => !unreadOnly || link.hasAttribute('data-unread'));
  next?.click();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** The first that is wanted from there on, around the end; from in front of the first if there is no place to begin at. */
export function neighbour<T>(all: readonly T[], from: number, step: 1 | -1, wanted: (each: T) => boolean): T | undefined {
  const start = from < 0 && step < 0 ? all.length : from;
  for (let steps = 1; steps <= all.length; steps++) {
    const at = (start + step * steps + all.length * 2) % all.length;
    if (at !== from && wanted(all[at]!)) {
      return all[at];
    }
  }
  return undefined;
}

/**
 * Moves the focus to the next region of the page.
 *
 * @returns false if there is no other
 */
export function focusNextRegion(step: 1 | -1): boolean {
  const regions = REGIONS.map((selector) => document.querySelector<HTMLElement>(selector)).filter(
    (region) => region !== null && region.checkVisibility(),
  );
  const focused = document.activeElement;
  const from = regions.findIndex((region) => regionOf(region) === regionOf(focused));
  const next = neighbour(regions, from, step, () => true);
  next?.focus();
  return next !== undefined && next !== null;
}

function regionOf(element: Element | null): Element | null {
  return element?.closest('.sidebar, atrium-timeline, atrium-composer, atrium-task, atrium-board, atrium-todo') ?? null;
}
