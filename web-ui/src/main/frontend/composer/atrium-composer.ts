import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Draft } from './draft.ts';
import { Typing } from './typing.ts';

/**
 * Where a message is written: Enter sends, Shift+Enter breaks the line. Events: `send` with `text` and an id of its own
 * (`localId`), `typing` with `active`. Drawn into the light DOM: the page's style sheets apply.
 */
@customElement('atrium-composer')
export class AtriumComposer extends LitElement {
  @property() placeholder = '';
  @property({ type: Boolean }) disabled = false;
  /** Names the conversation; drafts are kept by it. */
  @property() conversation = '';
  @property({ attribute: 'send-label' }) sendLabel = 'Send';
  @property() hint = '';
  @state() private text = '';
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  private draft = new Draft('');
  private readonly pace = new Typing((active) => this.emit('typing', { active }));

  override focus(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pace.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation')) {
      this.draft = new Draft(this.conversation);
      this.text = this.draft.read();
    }
  }

  protected override updated(): void {
    if (!CSS.supports('field-sizing', 'content')) {
      this.field.style.height = 'auto';
      this.field.style.height = `${this.field.scrollHeight}px`;
    }
  }

  protected override render(): TemplateResult {
    return html`<form class="composer" ?data-disabled=${this.disabled} @submit=${this.onSubmit} @click=${this.focus}>
      <div class="composer-field">
        ${this.text === ''
          ? html`<span class="composer-placeholder" aria-hidden="true">${this.placeholder}</span>`
          : nothing}
        <textarea
          rows="1"
          enterkeyhint="send"
          aria-label=${this.placeholder}
          .value=${this.text}
          ?disabled=${this.disabled}
          @input=${this.onInput}
          @keydown=${this.onKey}
          @blur=${() => this.pace.end()}
        ></textarea>
      </div>
      <span class="composer-hint">${this.hint}</span>
      <button
        type="submit"
        class="composer-send"
        aria-label=${this.sendLabel}
        title=${this.sendLabel}
        ?disabled=${this.disabled || this.text.trim() === ''}
      >
        <i class="icon icon-send" aria-hidden="true"></i>
      </button>
    </form>`;
  }

  private onInput(): void {
    this.write(this.field.value);
    if (this.text.trim() === '') {
      this.pace.end();
    } else {
      this.pace.key();
    }
  }

  private onKey(event: KeyboardEvent): void {
    // while an input method composes, Enter chooses a candidate
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.send();
    }
  }

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.send();
    this.focus();
  }

  private send(): void {
    const text = this.text.trimEnd();
    if (this.disabled || text.trim() === '') {
      return;
    }
    this.pace.end();
    this.emit('send', { text, localId: crypto.randomUUID() });
    this.write('');
  }

  private write(text: string): void {
    this.text = text;
    this.draft.keep(text);
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
