import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Draft } from './draft.ts';
import { Typing } from './typing.ts';

/** A message whose text is being changed. */
interface Editing {
  /** The id that its sender gave it. */
  readonly id: string;
  readonly body: string;
}

/**
 * Where a message is written: Enter sends, Shift+Enter breaks the line, Up in the empty field changes the last one, Escape
 * leaves that. Events: `send` with `text` and an id of its own (`localId`), `correct` with `id` and `text`, `typing` with
 * `active`; `editlast` and `editend` are for the timeline beside this element, which answers by `edit` and `compose`. Drawn
 * into the light DOM: the page's style sheets apply.
 */
@customElement('atrium-composer')
export class AtriumComposer extends LitElement {
  @property() placeholder = '';
  @property({ type: Boolean }) disabled = false;
  /** Names the conversation; drafts are kept by it. */
  @property() conversation = '';
  @property({ attribute: 'send-label' }) sendLabel = 'Send';
  @property() hint = '';
  @property() editLabel = 'Edit message';
  @property() saveLabel = 'Save';
  @property() cancelLabel = 'Cancel';
  @state() private text = '';
  @state() private editing: Editing | null = null;
  @query('textarea') private readonly field!: HTMLTextAreaElement;
  private draft = new Draft('');
  private neighbourhood: HTMLElement | null = null;
  private readonly pace = new Typing((active) => this.emit('typing', { active }));

  override focus(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  /** Changes the text of a message instead of writing one; the draft comes back afterwards. */
  edit(message: Editing): void {
    this.editing = message;
    this.text = message.body;
    void this.updateComplete.then(() => {
      this.field.focus();
      this.field.setSelectionRange(this.text.length, this.text.length);
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.neighbourhood = this.parentElement;
    this.neighbourhood?.addEventListener('edit', this.onEdit);
    this.neighbourhood?.addEventListener('compose', this.onCompose);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.neighbourhood?.removeEventListener('edit', this.onEdit);
    this.neighbourhood?.removeEventListener('compose', this.onCompose);
    this.pace.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation')) {
      this.draft = new Draft(this.conversation);
      this.endEdit();
    }
  }

  protected override updated(): void {
    if (!CSS.supports('field-sizing', 'content')) {
      this.field.style.height = 'auto';
      this.field.style.height = `${this.field.scrollHeight}px`;
    }
  }

  protected override render(): TemplateResult {
    const label = this.editing === null ? this.sendLabel : this.saveLabel;
    return html`${this.editing === null ? nothing : this.editBar()}
      <form class="composer" ?data-disabled=${this.disabled} @submit=${this.onSubmit} @click=${this.focus}>
        <div class="composer-field">
          ${this.text === ''
            ? html`<span class="composer-placeholder" aria-hidden="true">${this.placeholder}</span>`
            : nothing}
          <textarea
            rows="1"
            enterkeyhint="send"
            aria-label=${this.editing === null ? this.placeholder : this.editLabel}
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
          aria-label=${label}
          title=${label}
          ?disabled=${this.disabled || this.text.trim() === ''}
        >
          <i class="icon ${this.editing === null ? 'icon-send' : 'icon-check'}" aria-hidden="true"></i>
        </button>
      </form>`;
  }

  private editBar(): TemplateResult {
    return html`<div class="composer-bar">
      <i class="icon icon-pencil" aria-hidden="true"></i>
      <span>${this.editLabel}</span>
      <button
        type="button"
        class="icon-button"
        aria-label=${this.cancelLabel}
        title="${this.cancelLabel} (Esc)"
        @click=${this.leaveEdit}
      >
        <i class="icon icon-close" aria-hidden="true"></i>
      </button>
    </div>`;
  }

  private onInput(): void {
    this.write(this.field.value);
    if (this.text.trim() === '' || this.editing !== null) {
      this.pace.end();
    } else {
      this.pace.key();
    }
  }

  private onKey(event: KeyboardEvent): void {
    // while an input method composes, keys choose a candidate
    if (event.isComposing) {
      return;
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === 'ArrowUp' && this.text === '' && this.editing === null) {
      event.preventDefault();
      this.emit('editlast', {});
    } else if (event.key === 'Escape' && this.editing !== null) {
      event.preventDefault();
      this.leaveEdit();
    }
  }

  private readonly onEdit = (event: Event): void => this.edit((event as CustomEvent<Editing>).detail);

  private readonly onCompose = (): void => this.focus();

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
    if (this.editing !== null) {
      const { id, body } = this.editing;
      this.leaveEdit();
      if (text !== body) {
        this.emit('correct', { id, text });
      }
      return;
    }
    this.emit('send', { text, localId: crypto.randomUUID() });
    this.write('');
  }

  private readonly leaveEdit = (): void => {
    this.endEdit();
    this.focus();
  };

  private endEdit(): void {
    if (this.editing !== null) {
      this.editing = null;
      this.emit('editend', {});
    }
    this.text = this.draft.read();
  }

  private write(text: string): void {
    this.text = text;
    if (this.editing === null) {
      this.draft.keep(text);
    }
  }

  private emit(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }
}
