import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import '../emoji/atrium-emoji-picker.ts';
import type { EmojiLabels, EmojiPicker } from '../emoji/atrium-emoji-picker.ts';
import { Anchor } from './anchor.ts';
import { Attention } from './attention.ts';
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
import { LiveEdge } from './live-edge.ts';
import { type Author, type Message, withAuthor, withOwnReaction } from './message.ts';
import { mayEdit } from './permitted.ts';
import { type RowContext, rowTemplate } from './row-template.ts';
import * as stretches from './stretch.ts';
import { languageOf, Times } from './times.ts';
import type { Deeds } from './tools-template.ts';
import { Unsent } from './unsent.ts';

/** In pixels: so near to what is not here yet it is asked for, well before the reader is there. */
const AHEAD = 1000;

type Direction = 'older' | 'newer';

/**
 * The conversation, newest at the bottom; a stretch of it is here, the rest is in the archive. The server feeds it by
 * `loading`, `notLoaded`, `reset`, `append`, `revise`, `touched`, `page`, `person` and `typing`. Events: `retry` with a
 * message's id and text; `page` with a direction and the archive's id to go on from; `latest` and `reload`; `seen` with the
 * archive's id up to which the reader is; `refresh` with that of a message; `retract` and `react` with what a message is
 * called. `edit`, with id and text, and `compose` are for the composer beside this element. Drawn into the light DOM: the page's style sheets apply.
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
  @state() private stretch = stretches.NOTHING;
  @state() private phase: 'loading' | 'loaded' | 'failed' = 'loading';
  @state() private typingName: string | null = null;
  @state() private firstNew: string | null = null;
  @state() private away = false;
  @state() private caughtUp = true;
  @state() private active: string | null = null;
  @state() private editing: string | null = null;
  @query('.timeline-scroll') private readonly scroller!: HTMLElement;
  @query('.timeline-content') private readonly content!: HTMLElement;
  @query('atrium-emoji-picker') private readonly picker!: EmojiPicker;
  private shown = '';
  private asked: Direction | null = null;
  private told = '';
  private anchor: Anchor | null = null;
  private edge: LiveEdge | null = null;
  private neighbourhood: HTMLElement | null = null;
  private readonly attention = new Attention(
    () => this.content,
    (message) => (this.active = message),
    () => this.tellBeside('compose', {}),
  );
  private readonly deeds: Deeds = {
    edit: ({ id, origin, body }) => this.edit(id, origin, body),
    remove: ({ reference }) => this.tell('retract', { reference }),
    react: (message, emoji) => this.react(message, emoji),
    pick: (message, beside) => this.picker.open(beside, (emoji) => this.react(message, emoji)),
  };

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
    const before = same ? this.stretch : stretches.NOTHING;
    this.stretch = stretches.withNews(stretches.withNewest(before, messages, older), unsent.leftOver(this.author, messages));
    this.phase = 'loaded';
    this.asked = null;
    if (!same) {
      this.shown = this.conversation;
      this.told = seen;
      this.typingName = null;
      this.firstNew = stretches.firstUnseen(this.stretch.messages, seen);
      this.caughtUp = this.firstNew === null;
      this.goTo(this.firstNew);
    }
  }

  /** Called with one array of messages; declared as wide as the DOM method of this name, which it replaces. */
  override append(...batches: readonly unknown[]): void {
    const messages = batches.flat() as Message[];
    const known = new Set(this.stretch.messages.map(({ id }) => id));
    const added = messages.filter(({ id }) => !known.has(id));
    new Unsent(this.conversation).forgetConfirmed(messages);
    this.stretch = stretches.withNews(this.stretch, messages);
    this.phase = 'loaded';
    if (added.some(({ own }) => own)) {
      this.firstNew = null;
      this.goToEnd();
    } else {
      this.markNew(added[0]);
    }
  }

  /** A page that was asked for; `null` if the archive does not answer. */
  page(direction: Direction, messages: Message[] | null, complete: boolean): void {
    this.asked = null;
    if (messages !== null) {
      const add = direction === 'older' ? stretches.withOlder : stretches.withNewer;
      this.stretch = add(this.stretch, messages, complete);
    }
  }

  /** What is here already has changed. */
  revise(messages: Message[]): void {
    this.stretch = stretches.revised(this.stretch, messages);
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

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.neighbourhood = this.parentElement;
    this.neighbourhood?.addEventListener('send', this.onSend);
    this.neighbourhood?.addEventListener('editlast', this.onEditLast);
    this.neighbourhood?.addEventListener('editend', this.onEditEnd);
    document.addEventListener('visibilitychange', this.onLook);
    if (this.hasUpdated) {
      this.watchEdge();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.neighbourhood?.removeEventListener('send', this.onSend);
    this.neighbourhood?.removeEventListener('editlast', this.onEditLast);
    this.neighbourhood?.removeEventListener('editend', this.onEditEnd);
    document.removeEventListener('visibilitychange', this.onLook);
    this.edge?.stop();
    this.edge = null;
  }

  protected override firstUpdated(): void {
    this.watchEdge();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.anchor = this.hasUpdated && changed.has('stretch') ? Anchor.at(this.scroller) : null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('stretch')) {
      if (this.edge?.following && !this.stretch.newer) {
        this.edge.toEnd();
      } else {
        this.anchor?.hold();
      }
      this.onLook();
    }
  }

  protected override render(): TemplateResult {
    const labels = { ...ENGLISH, ...this.labels };
    const unseen = this.firstNew !== null && !this.caughtUp;
    return html`
      <div class="timeline-scroll" tabindex="0" role="region" aria-label=${labels.log} @scroll=${this.onScroll}>
        <div
          class="timeline-content"
          role="log"
          aria-live="polite"
          aria-relevant="additions"
          @pointerover=${this.attention.onPointer}
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
      ${this.away || this.stretch.newer ? pillTemplate(labels, unseen, () => this.jump()) : nothing}
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
    const context: RowContext = {
      labels,
      times: new Times(languageOf(document.documentElement.lang, navigator.languages)),
      now: new Date(),
      retry: ({ id, body }) => this.tell('retry', { id, body }),
      deeds: this.deeds,
      editing: this.editing,
      active: this.active,
      entry: this.active ?? messages.at(-1)!.id,
    };
    return html`${older ? skeletonTemplate(labels, [58, 44]) : beginningTemplate(labels)}
    ${repeat(
      rows(messages, this.firstNew),
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

  private edit(id: string, origin: string, body: string): void {
    this.editing = id;
    this.tellBeside('edit', { id: origin, body });
  }

  /** Shown at once; the server says if it was not to be. */
  private react(message: Message, emoji: string): void {
    const now = this.stretch.messages.find(({ id }) => id === message.id) ?? message;
    const on = !now.reactions.some((reaction) => reaction.own && reaction.emoji === emoji);
    const after = withOwnReaction(now, emoji, on);
    this.revise([after]);
    const all = after.reactions.filter(({ own }) => own).map((reaction) => reaction.emoji);
    this.tell('react', { reference: message.reference, emoji: all.join(' ') });
  }

  private readonly onEditLast = (): void => {
    const last = this.stretch.messages.findLast(mayEdit);
    if (last !== undefined) {
      this.deeds.edit(last);
      this.querySelector(`[data-id="${CSS.escape(last.id)}"]`)?.scrollIntoView({ block: 'nearest' });
    }
  };

  private readonly onEditEnd = (): void => {
    this.editing = null;
  };

  /** The composer beside this element sends: shown at once, replaced when the server answers. */
  private readonly onSend = (event: Event): void => {
    const { text, localId } = (event as CustomEvent<{ text: string; localId: string }>).detail;
    if (this.author === null) {
      return;
    }
    const kept = { id: localId, body: text, time: new Date().toISOString() };
    const message = new Unsent(this.conversation).begin(kept, this.author);
    if (this.stretch.newer) {
      this.latest();
    } else {
      this.append([message]);
    }
  };

  /** Two steps: first to the line where the new ones begin, then to the end. */
  private jump(): void {
    const line = this.querySelector('.timeline-new');
    const below = line !== null && line.getBoundingClientRect().top > this.scroller.getBoundingClientRect().bottom - 24;
    if (below) {
      line.scrollIntoView({ block: 'start' });
    } else if (this.stretch.newer) {
      this.latest();
    } else {
      this.edge?.toEnd();
    }
  }

  /** Away from here, to the end. */
  private latest(): void {
    this.shown = '';
    this.tell('latest', {});
  }

  private watchEdge(): void {
    this.edge = new LiveEdge(this.scroller, this.content, (following) => this.onEdge(following));
    this.edge.toEnd();
  }

  private goToEnd(): void {
    this.goTo(null);
  }

  /** To the line in front of a message, or to the end. */
  private goTo(message: string | null): void {
    void this.updateComplete.then(() => {
      const line = message === null ? null : this.querySelector('.timeline-new');
      this.edge?.toEnd();
      line?.scrollIntoView({ block: 'center' });
    });
  }

  /** The line stays where it is until the reader has been at the end. */
  private markNew(first: Message | undefined): void {
    const seen = this.edge?.following === true && document.visibilityState === 'visible';
    if (first !== undefined && !seen && (this.firstNew === null || this.caughtUp)) {
      this.firstNew = first.id;
      this.caughtUp = false;
    }
  }

  private onEdge(following: boolean): void {
    this.away = !following;
    this.caughtUp ||= following;
    this.onLook();
  }

  /** Who is at the end, and looks, has seen it. */
  private readonly onLook = (): void => {
    const last = stretches.newestArchived(this.stretch);
    const looks = this.edge?.following === true && document.visibilityState === 'visible' && !this.stretch.newer;
    if (looks && last !== null && last !== this.told && this.shown !== '') {
      this.told = last;
      this.tell('seen', { id: last });
    }
    this.onScroll();
  };

  private readonly onScroll = (): void => {
    if (!this.hasUpdated || this.asked !== null || this.phase !== 'loaded' || this.shown === '') {
      return;
    }
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (this.stretch.older && scrollTop < AHEAD) {
      this.ask('older', stretches.oldestArchived(this.stretch));
    } else if (this.stretch.newer && scrollHeight - scrollTop - clientHeight < AHEAD) {
      this.ask('newer', stretches.newestArchived(this.stretch));
    }
  };

  private ask(direction: Direction, id: string | null): void {
    if (id !== null) {
      this.asked = direction;
      this.tell('page', { direction, id });
    }
  }
}
