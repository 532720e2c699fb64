import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Attachments } from '../files/attachments.ts';
import type { FileLabels } from '../files/labels.ts';
import { Beside } from '../timeline/beside.ts';
import { NO_QUOTE, type Quote } from '../timeline/message.ts';
import { barTemplate } from './bar-template.ts';
import { Completing, type Face, LIST_ID } from './completing.ts';
import { Draft } from './draft.ts';
import { Typing } from './typing.ts';

/** A message whose text is being changed. */
interface Editing {
  /** The id that its sender gave it. */
  readonly id: string;
  readonly body: string;
  readonly reply: Quote | null;
}

/**
 * Where a message is written: Enter sends, Shift+Enter breaks the line, Up in the empty field changes the last one, Escape
 * leaves that, `:` and `@` offer emoji and people, files come by button, drop and paste. Events: `send` with `text`, an id
 * of its own (`localId`) and `reply`, `correct` with `id`, `text` and `reply`, `typing` with `active`, `complete` with
 * `words`, answered by `people`; those of its {@link Attachments}; `editlast` and `editend` are for the timeline beside
 * this element, which says `edit`, `reply` and `compose`. Drawn into the light DOM: the page's style sheets apply.
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
  @property() replyLabel = 'Reply to {0}';
  @property() completionLabel = 'Suggestions';
  /** `@` calls somebody. */
  @property({ type: Boolean }) callsPeople = false;
  /** Words in the page's language; English where one is missing. */
  @property({ attribute: false }) fileLabels: Partial<FileLabels> = {};
  @state() private text = '';
  @state() private editing: Editing | null = null;
  @state() private answered: Quote | null = null;
  /** What is written is sent as soon as its files are at their places. */
  @state() private later = false;
  @query('textarea') readonly field!: HTMLTextAreaElement;
  private draft = new Draft('');
  private readonly completing = new Completing(this);
  /** The server answers to what its files ask. */
  readonly files = new Attachments(this);
  private readonly pace = new Typing((active) => this.emit('typing', { active }));

  override focus(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  /** Who may be meant by words behind `@`. */
  people(words: string, faces: readonly Face[]): void {
    this.completing.people(words, faces);
  }

  ask(words: string): void {
    this.emit('complete', { words });
  }

  replace(text: string, caret: number): void {
    this.write(text);
    this.placeCaret(caret);
  }

  private placeCaret(caret: number): void {
    void this.updateComplete.then(() => {
      this.field.focus();
      this.field.setSelectionRange(caret, caret);
    });
  }

  /** Changes the text of a message instead of writing one; the draft comes back afterwards. */
  edit(message: Editing): void {
    this.editing = message;
    this.later = false;
    this.text = message.body;
    this.placeCaret(this.text.length);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  constructor() {
    super();
    new Beside(this, {
      edit: (event) => this.edit((event as CustomEvent<Editing>).detail),
      reply: (event) => this.answer((event as CustomEvent<Quote>).detail),
      compose: () => this.focus(),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.pace.end();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('conversation')) {
      this.draft = new Draft(this.conversation);
      this.endEdit();
      this.answered = null;
      this.completing.close();
      this.files.open(this.conversation);
      this.later = false;
    }
  }

  protected override updated(): void {
    this.sendLater();
    if (!CSS.supports('field-sizing', 'content')) {
      this.field.style.height = 'auto';
      this.field.style.height = `${this.field.scrollHeight}px`;
    }
  }

  protected override render(): TemplateResult {
    const label = this.later ? this.files.laterLabel : this.editing === null ? this.sendLabel : this.saveLabel;
    const icon = this.later ? 'clock' : this.editing === null ? 'send' : 'check';
    return html`${this.completing.template(this.completionLabel)} ${this.bar()} ${this.files.template(this.later)}
      <form class="composer" ?data-disabled=${this.disabled} @submit=${this.onSubmit} @click=${this.focus}>
        ${this.files.button()}
        <div class="composer-field">
          ${this.text === ''
            ? html`<span class="composer-placeholder" aria-hidden="true">${this.placeholder}</span>`
            : nothing}
          <textarea
            rows="1"
            enterkeyhint="send"
            aria-label=${this.editing === null ? this.placeholder : this.editLabel}
            aria-autocomplete="list"
            aria-controls=${this.completing.isOpen ? LIST_ID : nothing}
            aria-activedescendant=${this.completing.active}
            .value=${this.text}
            ?disabled=${this.disabled}
            @input=${this.onInput}
            @keydown=${this.onKey}
            @paste=${this.files.paste}
            @click=${() => this.completing.look()}
            @blur=${this.onBlur}
          ></textarea>
        </div>
        <span class="composer-hint">${this.hint}</span>
        <button
          type="submit"
          class="composer-send"
          aria-label=${label}
          title=${label}
          ?disabled=${!this.maySend}
        >
          <i class="icon icon-${icon}" aria-hidden="true"></i>
        </button>
      </form>`;
  }

  private bar(): unknown {
    if (this.editing !== null) {
      return barTemplate('pencil', this.editLabel, '', this.cancelLabel, this.leaveEdit);
    }
    return this.answered === null
      ? nothing
      : barTemplate(
          'reply',
          this.replyLabel.replace('{0}', this.answered.name),
          this.answered.excerpt,
          this.cancelLabel,
          this.leaveReply,
        );
  }

  private onInput(): void {
    this.later = false;
    this.write(this.field.value);
    this.completing.look();
    if (this.text.trim() === '' || this.editing !== null) {
      this.pace.end();
    } else {
      this.pace.key();
    }
  }

  private onKey(event: KeyboardEvent): void {
    // while an input method composes, keys choose a candidate
    if (event.isComposing || this.completing.key(event)) {
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
    } else if (event.key === 'Escape' && this.answered !== null) {
      event.preventDefault();
      this.leaveReply();
    }
  }

  private readonly onBlur = (): void => {
    this.pace.end();
    this.completing.close();
  };

  private answer(quote: Quote): void {
    this.endEdit();
    this.answered = quote;
    this.focus();
  }

  private readonly leaveReply = (): void => {
    this.answered = null;
    this.focus();
  };

  private onSubmit(event: Event): void {
    event.preventDefault();
    this.send();
    this.focus();
  }

  get mayAttach(): boolean {
    return !this.disabled && this.editing === null;
  }

  private get maySend(): boolean {
    const brings = this.editing === null && !this.files.isEmpty;
    return !this.disabled && (brings ? !this.files.haveFailed : this.text.trim() !== '');
  }

  private send(): void {
    const text = this.text.trim() === '' ? '' : this.text.trimEnd();
    if (!this.maySend) {
      return;
    }
    if (this.editing === null && !this.files.isReady) {
      // a second time: not yet
      this.later = !this.later;
      return;
    }
    this.pace.end();
    if (this.editing !== null) {
      const { id, body, reply } = this.editing;
      this.leaveEdit();
      if (text !== body) {
        this.emit('correct', { id, text, reply: reply ?? NO_QUOTE });
      }
      return;
    }
    const reply = this.answered ?? NO_QUOTE;
    // what is answered is answered once: by the words, if there are any
    this.files.share(text === '' ? reply : NO_QUOTE);
    if (text !== '') {
      this.emit('send', { text, localId: crypto.randomUUID(), reply });
    }
    this.answered = null;
    this.write('');
  }

  /** What waits for its files goes, unless one of them failed or all were removed. */
  private sendLater(): void {
    if (this.later && (this.files.isEmpty || this.files.haveFailed)) {
      this.later = false;
    } else if (this.later && this.files.isReady && !this.disabled) {
      this.later = false;
      this.send();
    }
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

  emit(type: string, detail: object): void {
    // the server may be at another conversation by now
    this.dispatchEvent(new CustomEvent(type, { detail: { ...detail, conversation: this.conversation }, bubbles: true }));
  }
}
