import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Beside } from '../timeline/beside.ts';
import { NO_QUOTE, type Quote } from '../timeline/message.ts';
import { barTemplate } from './bar-template.ts';
import { Completing, LIST_ID } from './completing.ts';
import type { Option } from './completion.ts';
import { Draft } from './draft.ts';
import { Typing } from './typing.ts';

/** A message whose text is being changed. */
interface Editing {
  /** The id that its sender gave it. */
  readonly id: string;
  readonly body: string;
  readonly reply: Quote | null;
}

/** Somebody as the server names them. */
interface Face {
  readonly name: string;
  readonly initials: string;
  readonly color: string;
  readonly avatar: string;
}

/**
 * Where a message is written: Enter sends, Shift+Enter breaks the line, Up in the empty field changes the last one, Escape
 * leaves that, `:` and `@` offer emoji and people. Events: `send` with `text`, an id of its own (`localId`) and `reply`,
 * `correct` with `id`, `text` and `reply`, `typing` with `active`, `complete` with `words`, answered by `people`; `editlast`
 * and `editend` are for the timeline beside this element, which says `edit`, `reply` and `compose`. Drawn into the light
 * DOM: the page's style sheets apply.
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
  @state() private text = '';
  @state() private editing: Editing | null = null;
  @state() private answered: Quote | null = null;
  @query('textarea') readonly field!: HTMLTextAreaElement;
  private draft = new Draft('');
  private readonly completing = new Completing(this);
  private readonly pace = new Typing((active) => this.emit('typing', { active }));

  override focus(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  /** Who may be meant by words behind `@`. */
  people(words: string, faces: readonly Face[]): void {
    const options = faces.map(
      ({ name, initials, color, avatar }): Option => ({
        insert: `@${name}`,
        label: name,
        sign: initials,
        color,
        picture: avatar,
      }),
    );
    this.completing.people(words, options);
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
    return html`${this.completing.template(this.completionLabel)} ${this.bar()}
      <form class="composer" ?data-disabled=${this.disabled} @submit=${this.onSubmit} @click=${this.focus}>
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
          ?disabled=${this.disabled || this.text.trim() === ''}
        >
          <i class="icon ${this.editing === null ? 'icon-send' : 'icon-check'}" aria-hidden="true"></i>
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

  private send(): void {
    const text = this.text.trimEnd();
    if (this.disabled || text.trim() === '') {
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
    this.emit('send', { text, localId: crypto.randomUUID(), reply: this.answered ?? NO_QUOTE });
    this.answered = null;
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
