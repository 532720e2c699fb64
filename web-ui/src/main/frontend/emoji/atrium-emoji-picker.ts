import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type EmojiData, emojiData } from './emoji-data.ts';
import { type Emoji, matching } from './emoji-list.ts';
import { choose, recentEmoji } from './recent.ts';

/** The words of the picker; the server sends them in the language of the page. */
export interface EmojiLabels {
  readonly title: string;
  readonly search: string;
  readonly recent: string;
  readonly nothing: string;
}

const ENGLISH: EmojiLabels = {
  title: 'Choose an emoji',
  search: 'Search emoji',
  recent: 'Recent',
  nothing: 'No emoji has that name.',
};

const MOST_FOUND = 64;
const GAP = 4;

/**
 * Lets the reader choose an emoji, by name or by looking. Opened beside an element, closed by a choice, by Escape or by a
 * click elsewhere. Arrow keys walk through the emoji, Enter in the search takes the first one.
 */
@customElement('atrium-emoji-picker')
export class EmojiPicker extends LitElement {
  @property({ attribute: false }) labels: Partial<EmojiLabels> = {};
  @state() private words = '';
  @state() private data: EmojiData | null = null;
  @state() private shown = false;
  @query('.emoji-picker') private readonly panel!: HTMLElement;
  @query('input') private readonly search!: HTMLInputElement;
  private chosen: (emoji: string) => void = () => {};
  private opener: Element | null = null;

  open(beside: Element, chosen: (emoji: string) => void): void {
    this.chosen = chosen;
    // the button may go when the focus leaves it
    this.opener = beside.closest('[data-id]') ?? beside;
    this.words = '';
    this.shown = true;
    const { top, bottom, right } = beside.getBoundingClientRect();
    void emojiData(document.documentElement.lang).then((data) => (this.data = data));
    void this.updateComplete.then(() => {
      this.panel.showPopover();
      const { offsetWidth, offsetHeight } = this.panel;
      const below = bottom + GAP + offsetHeight < window.innerHeight;
      const y = below ? bottom + GAP : Math.max(GAP, top - GAP - offsetHeight);
      const x = Math.min(window.innerWidth - offsetWidth - GAP, Math.max(GAP, right - offsetWidth));
      Object.assign(this.panel.style, { top: `${y}px`, left: `${x}px` });
      this.search.focus();
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const labels = { ...ENGLISH, ...this.labels };
    return html`<div
      class="emoji-picker"
      popover="auto"
      role="dialog"
      aria-label=${labels.title}
      @toggle=${this.onToggle}
      @keydown=${this.onKey}
    >
      ${this.shown
        ? html`<input
              type="search"
              class="emoji-search"
              aria-label=${labels.search}
              placeholder=${labels.search}
              .value=${this.words}
              @input=${() => (this.words = this.search.value)}
            />
            <div class="emoji-list" tabindex="0">${this.words.trim() === '' ? this.everything(labels) : this.found(labels)}</div>`
        : nothing}
    </div>`;
  }

  private everything(labels: EmojiLabels): unknown {
    const { emoji = [], groups = [] } = this.data ?? {};
    const names = new Map(emoji.map((each) => [each.unicode, each]));
    const recent = recentEmoji().map((unicode) => names.get(unicode) ?? { unicode, label: unicode });
    return [
      this.section(labels.recent, recent),
      ...groups.map(({ order, message }) => {
        const inside = emoji.filter(({ group }) => group === order);
        return inside.length === 0 ? nothing : this.section(message, inside);
      }),
    ];
  }

  private found(labels: EmojiLabels): unknown {
    const found = matching(this.data?.emoji ?? [], this.words, MOST_FOUND);
    return found.length === 0
      ? html`<p class="emoji-none" role="status">${labels.nothing}</p>`
      : html`<div class="emoji-grid">${found.map((emoji) => this.button(emoji))}</div>`;
  }

  private section(title: string, list: readonly Pick<Emoji, 'unicode' | 'label'>[]): TemplateResult {
    return html`<section class="emoji-section">
      <h3>${title}</h3>
      <div class="emoji-grid">${list.map((emoji) => this.button(emoji))}</div>
    </section>`;
  }

  private button({ unicode, label }: Pick<Emoji, 'unicode' | 'label'>): TemplateResult {
    return html`<button type="button" tabindex="-1" aria-label=${label} title=${label} @click=${() => this.take(unicode)}>
      ${unicode}
    </button>`;
  }

  private take(emoji: string): void {
    choose(emoji);
    this.panel.hidePopover();
    this.chosen(emoji);
  }

  private readonly onToggle = (event: ToggleEvent): void => {
    if (event.newState === 'closed') {
      this.shown = false;
      if (this.opener instanceof HTMLElement && this.opener.isConnected) {
        this.opener.focus();
      }
    }
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const buttons = [...this.panel.querySelectorAll<HTMLButtonElement>('.emoji-grid button')];
    const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const steps: Record<string, number> =
      here < 0
        ? { ArrowDown: 1 }
        : { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -this.columns(buttons), ArrowDown: this.columns(buttons) };
    if (event.key === 'Escape') {
      // a field of type search would keep the first one for itself
      event.preventDefault();
      event.stopPropagation();
      this.panel.hidePopover();
    } else if (event.key === 'Enter' && here < 0) {
      event.preventDefault();
      buttons[0]?.click();
    } else if (event.key in steps) {
      event.preventDefault();
      const next = here + steps[event.key]!;
      (next < 0 ? this.search : (buttons[next] ?? buttons.at(-1)))?.focus();
    }
  };

  /** How many stand beside each other. */
  private columns(buttons: readonly HTMLButtonElement[]): number {
    const grid = buttons[0]?.parentElement;
    return grid == null ? 1 : getComputedStyle(grid).gridTemplateColumns.split(' ').length;
  }
}
