import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../emoji/atrium-emoji-picker.ts';
import type { EmojiLabels, EmojiPicker } from '../emoji/atrium-emoji-picker.ts';

/**
 * A button with one emoji, which opens a picker of them; Backspace and Delete take it away. Drawn into the light DOM: the
 * page's style sheets apply.
 */
@customElement('atrium-emoji-field')
export class AtriumEmojiField extends LitElement {
  @property() value = '';
  @property() label = 'Emoji';
  @property({ attribute: false }) labels: Partial<EmojiLabels> = {};
  @query('atrium-emoji-picker') private readonly picker!: EmojiPicker;
  @query('button') private readonly button!: HTMLButtonElement;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<button
        type="button"
        class="emoji-field"
        aria-haspopup="dialog"
        aria-label=${this.value === '' ? this.label : `${this.label}: ${this.value}`}
        title=${this.label}
        @click=${this.open}
        @keydown=${this.onKey}
      >
        ${this.value === '' ? html`<i class="icon icon-smile" aria-hidden="true"></i>` : this.value}
      </button>
      <atrium-emoji-picker .labels=${this.labels}></atrium-emoji-picker>`;
  }

  private open(): void {
    this.picker.open(this.button, (emoji) => this.choose(emoji));
  }

  private choose(emoji: string): void {
    this.value = emoji;
    this.dispatchEvent(new CustomEvent('emoji-chosen', { detail: emoji }));
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'Backspace' || event.key === 'Delete') {
      event.preventDefault();
      this.choose('');
    }
  }
}
