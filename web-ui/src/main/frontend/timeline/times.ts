/** The language of the page as the reader writes it: English pages have British times for British readers. */
export function languageOf(page: string, preferred: readonly string[]): string | undefined {
  return preferred.find((language) => language.split('-')[0] === page.split('-')[0]) ?? (page || undefined);
}

/** How times and days are written in one language. */
export class Times {
  private readonly clock: Intl.DateTimeFormat;
  private readonly full: Intl.DateTimeFormat;
  private readonly weekday: Intl.DateTimeFormat;
  private readonly date: Intl.DateTimeFormat;

  constructor(language: string | undefined) {
    this.clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
    this.full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
    this.weekday = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' });
    this.date = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
  }

  clockOf(time: Date): string {
    return this.clock.format(time);
  }

  fullOf(time: Date): string {
    return this.full.format(time);
  }

  /** The last two days have names of their own; other years are named. */
  dayOf(day: Date, now: Date, names: { readonly today: string; readonly yesterday: string }): string {
    const yesterday = new Date(now);
    yesterday.setDate(now.getDate() - 1);
    switch (day.toDateString()) {
      case now.toDateString():
        return names.today;
      case yesterday.toDateString():
        return names.yesterday;
      default:
        return (day.getFullYear() === now.getFullYear() ? this.weekday : this.date).format(day);
    }
  }
}
