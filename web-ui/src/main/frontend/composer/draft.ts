/** What was written and not sent, kept by conversation for this tab. */
export class Draft {
  private readonly key: string;

  constructor(conversation: string) {
    this.key = `atrium.draft.${conversation}`;
  }

  read(): string {
    return sessionStorage.getItem(this.key) ?? '';
  }

  keep(text: string): void {
    if (text === '') {
      sessionStorage.removeItem(this.key);
    } else {
      sessionStorage.setItem(this.key, text);
    }
  }
}
