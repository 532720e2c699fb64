import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../emoji/atrium-emoji-picker.ts';
import type { EmojiLabels, EmojiPicker } from '../emoji/atrium-emoji-picker.ts';
import type { SharedFile } from '../files/shared-file.ts';
import { Anchor } from './anchor.ts';
import { Attention } from './attention.ts';
import { Beside } from './beside.ts';
import { Doing } from './doing.ts';
import { Following } from './following.ts';
import {
  beginningTemplate,
  emptyTemplate,
  notLoadedTemplate,
  pillTemplate,
  skeletonTemplate,
  typingTemplate,
} from './frame-template.ts';
import { rows } from './grouping.ts';
import { ENGLISH, type TimelineLabels } from './labels.ts';
import { type Author, type Message, type Quote, withAuthor } from './message.ts';
import { type Direction, Reading } from './reading.ts';
import { goTo, type RowContext, rowTemplate } from './row-template.ts';
import * as stretches from './stretch.ts';
import { languageOf, Times } from './times.ts';
import { Unsent } from './unsent.ts';

/**
 * The conversation, newest at the bottom; a stretch of it is here, the rest is in the archive. The server feeds it by
 * `loading`, `notLoaded`, `reset`, `append`, `revise`, `touched`, `around`, `page`, `person` and `typing`. Events: `retry`
 * with a message's id, text and file; `page` with a direction and the archive's id to go on from; `latest` and `reload`;
 * `seen` with the archive's id up to which the reader is; `refresh` and `around` with that of a message; `retract` and
 * `react` with what a message is called. `edit`, `reply` and `compose` are for the composer beside this element, which says
 * `send`, `share`, `editlast` and `editend`. Drawn into the light DOM: the page's style sheets apply.
 */
@customElement('atrium-timeline')
export class AtriumTimeline extends LitElement {
  /** Words in the page's language; English where one is missing. */
  @property({ attribute: false }) labels: Partial<TimelineLabels> = {};
  @property({ attribute: false }) emojiLabels: Partial<EmojiLabels> = {};
  /** Who writes here: lets a message show as pending before the server has heard of it. */
  @property({ attribute: false }) author: Author | null = null;
  /** Names the conversation; what is not confirmed is kept by it. */
  @property() conversation = '';
  /** Messages are found by what they are called. */
  @property({ type: Boolean }) channel = false;
  @state() private stretch = stretches.NOTHING;
  @state() private phase: 'loading' | 'loaded' | 'failed' = 'loading';
  @state() private typingName: string | null = null;
  @state() private active: string | null = null;
  @state() private editing: string | null = null;
  @query('.timeline-scroll') private readonly scroller!: HTMLElement;
  @query('.timeline-content') private readonly content!: HTMLElement;
  @query('atrium-emoji-picker') private readonly picker!: EmojiPicker;
  private readonly times = new Times(languageOf(document.documentElement.lang, navigator.languages));
  private shown = '';
  private anchor: Anchor | null = null;
  private readonly following = new Following(this, () => this.reading.look());
  private readonly reading = new Reading({
    stretch: () => this.stretch,
    scroller: () => (this.hasUpdated && this.phase === 'loaded' && this.shown !== '' ? this.scroller : null),
    following: () => this.following.atEnd,
    tell: (type, detail) => this.tell(type, detail),
  });
  private readonly attention = new Attention(
    () => this.content,
    (message) => (this.active = message),
    () => this.tellBeside('compose', {}),
  );
  private readonly doing = new Doing({
    messages: () => this.stretch.messages,
    isChannel: () => this.channel,
    picker: () => this.picker,
    revise: (messages) => this.revise(messages),
    editing: (id) => (this.editing = id),
    tell: (type, detail) => this.tell(type, detail),
    tellBeside: (type, detail) => this.tellBeside(type, detail),
  });

  /** Another conversation is to come. */
  loading(): void {
    this.stretch = stretches.NOTHING;
    this.phase = 'loading';
    this.shown = '';
  }

  /** The archive does not answer; what is here stays. */
  notLoaded(): void {
    this.phase = this.stretch.messages.length === 0 ? 'failed' : 'loaded';
  }

  /**
   * Shows the newest messages of a conversation; of the one that is shown already, where the reader is.
   *
   * @param older there are more in front of them
   * @param seen the archive's id up to which the reader has seen it
   */
  reset(messages: Message[], older: boolean, seen: string): void {
    const unsent = new Unsent(this.conversation);
    unsent.forgetConfirmed(messages);
    const same = this.shown === this.conversation;
    if (same && this.stretch.newer) {
      // who reads far away from the end stays there
      this.revise(messages);
      this.reading.answered();
      return;
    }
    const before = same ? this.stretch : stretches.NOTHING;
    this.stretch = stretches.withNews(stretches.withNewest(before, messages, older), unsent.leftOver(this.author, messages));
    this.phase = 'loaded';
    this.reading.answered();
    if (!same) {
      this.shown = this.conversation;
      this.reading.begin(seen);
      this.typingName = null;
      this.following.begin(stretches.firstUnseen(this.stretch.messages, seen));
    }
  }

  /** Called with one array of messages; declared as wide as the DOM method of this name, which it replaces. */
  override append(...batches: readonly unknown[]): void {
    const messages = batches.flat() as Message[];
    const known = new Set(this.stretch.messages.map(({ id }) => id));
    new Unsent(this.conversation).forgetConfirmed(messages);
    this.stretch = stretches.withNews(this.stretch, messages);
    const added = this.stretch.messages.filter(({ id }) => !known.has(id));
    this.phase = 'loaded';
    if (added.some(({ own }) => own)) {
      this.following.begin(null);
    } else {
      this.following.mark(added[0]);
    }
  }

  /** A page that was asked for; `null` if the archive does not answer. */
  page(direction: Direction, messages: Message[] | null, complete: boolean): void {
    this.reading.answered();
    if (messages !== null) {
      const add = direction === 'older' ? stretches.withOlder : stretches.withNewer;
      this.stretch = add(this.stretch, messages, complete);
    }
  }

  /** What is here already has changed. */
  revise(messages: Message[]): void {
    this.stretch = stretches.revised(this.stretch, messages);
  }

  /** A part of the archive, and in it a message to go to. */
  around(messages: Message[], older: boolean, newer: boolean, archived: string): void {
    const wanted = messages.find((message) => message.archived === archived);
    if (wanted !== undefined) {
      this.stretch = { messages, older, newer };
      this.reading.answered();
      this.following.stay();
      void this.updateComplete.then(() => goTo(wanted));
    }
  }

  /** Messages called so have changed: those that are here are asked for anew. */
  touched(names: string[]): void {
    stretches.called(this.stretch, names).forEach(({ archived }) => this.tell('refresh', { id: archived }));
  }

  /** Somebody has another name or picture: their messages show it. */
  person(person: Author): void {
    this.stretch = { ...this.stretch, messages: withAuthor(this.stretch.messages, person) };
  }

  typing(name: string | null): void {
    this.typingName = name;
  }

  constructor() {
    super();
    new Beside(this, {
      send: (event) => this.onSend(event),
      share: (event) => this.onShare(event),
      editlast: () => this.doing.editLast(),
      editend: () => (this.editing = null),
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.reading.look);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.reading.look);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.anchor = this.hasUpdated && changed.has('stretch') ? Anchor.at(this.scroller) : null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('stretch')) {
      if (this.following.atEnd && !this.stretch.newer) {
        this.following.toEnd();
      } else {
        this.anchor?.hold();
      }
      this.reading.look();
    }
  }

  protected override render(): TemplateResult {
    const labels = { ...ENGLISH, ...this.labels };
    return html`
      <div class="timeline-scroll" tabindex="0" role="region" aria-label=${labels.log} @scroll=${this.reading.move}>
        <div
          class="timeline-content"
          role="log"
          aria-live="polite"
          aria-relevant="additions"
          @pointermove=${this.attention.onPointer}
          @pointerdown=${this.attention.onPointer}
          @pointerleave=${this.attention.onPointerLeave}
          @focusin=${this.attention.onFocus}
          @focusout=${this.attention.onBlur}
          @keydown=${this.attention.onKey}
        >
          ${this.inside(labels)}
        </div>
      </div>
      <atrium-emoji-picker .labels=${this.emojiLabels}></atrium-emoji-picker>
      <div class="timeline-typing" role="status">${typingTemplate(labels, this.typingName)}</div>
      ${this.following.away || this.stretch.newer
        ? pillTemplate(labels, this.following.isBehind, () => this.jump())
        : nothing}
    `;
  }

  private inside(labels: TimelineLabels): unknown {
    switch (this.phase) {
      case 'loading':
        return skeletonTemplate(labels, [62, 38, 74, 51]);
      case 'failed':
        return notLoadedTemplate(labels, () => this.tell('reload', {}));
      case 'loaded':
        return this.stretch.messages.length === 0 ? emptyTemplate(labels) : this.list(labels);
    }
  }

  private list(labels: TimelineLabels): TemplateResult {
    const { messages, older } = this.stretch;
    const byReference = new Map(messages.map((message) => [message.reference, message]));
    const context: RowContext = {
      labels,
      times: this.times,
      now: new Date(),
      retry: ({ id, body, file }) => this.tell('retry', { id, body, file: file ?? {} }),
      deeds: this.doing,
      find: (reference) => (reference === '' ? undefined : byReference.get(reference)),
      jump: this.channel ? (reference) => this.tell('around', { id: reference }) : null,
      editing: this.editing,
      active: this.active,
      entry: this.active ?? messages.at(-1)!.id,
    };
    return html`${older ? skeletonTemplate(labels, [58, 44]) : beginningTemplate(labels)}
    ${repeat(
      rows(messages, this.following.firstNew),
      (row) => row.key,
      (row) => rowTemplate(row, context),
    )}`;
  }

  private tell(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private tellBeside(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
  }

  /** The composer beside this element sends: shown at once, replaced when the server answers. */
  private onSend(event: Event): void {
    const { text, localId, reply } = (event as CustomEvent<{ text: string; localId: string; reply: Quote }>).detail;
    this.begin(localId, text, reply, null);
  }

  private onShare(event: Event): void {
    const { file, localId, reply } = (event as CustomEvent<{ file: SharedFile; localId: string; reply: Quote }>).detail;
    this.begin(localId, file.url, reply, file);
  }

  private begin(localId: string, text: string, reply: Quote, file: SharedFile | null): void {
    if (this.author === null) {
      return;
    }
    const answered = reply.reference === '' ? null : reply;
    const kept = { id: localId, body: text, time: new Date().toISOString(), reply: answered, file };
    const message = new Unsent(this.conversation).begin(kept, this.author);
    if (this.stretch.newer) {
      this.latest();
    } else {
      this.append([message]);
    }
  }

  /** Two steps: first to the line where the new ones begin, then to the end. */
  private jump(): void {
    if (this.following.toLine()) {
      return;
    }
    if (this.stretch.newer) {
      this.latest();
    } else {
      this.following.toEnd();
    }
  }

  /** Away from here, to the end. */
  private latest(): void {
    this.shown = '';
    this.tell('latest', {});
  }
}
