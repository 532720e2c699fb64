import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { rows } from './grouping.ts';
import { ENGLISH, type TimelineLabels } from './labels.ts';
import { LiveEdge } from './live-edge.ts';
import { type Author, merge, type Message, withAuthor } from './message.ts';
import { rowTemplate } from './row-template.ts';
import { languageOf, Times } from './times.ts';
import { Unsent } from './unsent.ts';

/**
 * The conversation, newest at the bottom. The server feeds it by `reset`, `append`, `person` and `typing`; a click on
 * "try again" is sent as event `retry` with the message's id and text. Drawn into the light DOM: the page's style sheets apply.
 */
@customElement('atrium-timeline')
export class AtriumTimeline extends LitElement {
  /** Words in the page's language; English where one is missing. */
  @property({ attribute: false }) labels: Partial<TimelineLabels> = {};
  /** Who writes here: lets a message show as pending before the server has heard of it. */
  @property({ attribute: false }) author: Author | null = null;
  /** Names the conversation; what is not confirmed is kept by it. */
  @property() conversation = '';
  @state() private messages: readonly Message[] = [];
  @state() private loaded = false;
  @state() private typingName: string | null = null;
  @state() private firstNew: string | null = null;
  @state() private away = false;
  @state() private caughtUp = true;
  @query('.timeline-scroll') private readonly scroller!: HTMLElement;
  @query('.timeline-content') private readonly content!: HTMLElement;
  private edge: LiveEdge | null = null;
  private neighbourhood: HTMLElement | null = null;

  /** Shows another conversation, or the same one afresh. */
  reset(messages: Message[]): void {
    this.forgetConfirmed(messages);
    this.messages = merge(this.leftOver(), messages);
    this.loaded = true;
    this.firstNew = null;
    this.typingName = null;
    this.goToEnd();
  }

  /** Called with one array of messages; declared as wide as the DOM method of this name, which it replaces. */
  override append(...batches: readonly unknown[]): void {
    const messages = batches.flat() as Message[];
    const known = new Set(this.messages.map(({ id }) => id));
    const added = messages.filter(({ id }) => !known.has(id));
    this.forgetConfirmed(messages);
    this.messages = merge(this.messages, messages);
    this.loaded = true;
    if (added.some(({ own }) => own)) {
      this.firstNew = null;
      this.goToEnd();
    } else {
      this.markNew(added[0]);
    }
  }

  /** Somebody has another name or picture: their messages show it. */
  person(person: Author): void {
    this.messages = withAuthor(this.messages, person);
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
    if (this.hasUpdated) {
      this.watchEdge();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.neighbourhood?.removeEventListener('send', this.onSend);
    this.edge?.stop();
    this.edge = null;
  }

  protected override firstUpdated(): void {
    this.watchEdge();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('messages') && this.edge?.following) {
      this.edge.toEnd();
    }
  }

  protected override render(): TemplateResult {
    const labels = this.words();
    return html`
      <div class="timeline-scroll" tabindex="0" role="region" aria-label=${labels.log}>
        <div class="timeline-content" role="log" aria-live="polite" aria-relevant="additions">
          ${this.loaded ? (this.messages.length === 0 ? this.empty(labels) : this.list(labels)) : this.skeleton(labels)}
        </div>
      </div>
      <div class="timeline-typing" role="status">
        ${this.typingName === null
          ? nothing
          : html`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span
              >${labels.typing.replace('{0}', this.typingName)}`}
      </div>
      ${this.away ? this.pill(labels) : nothing}
    `;
  }

  private list(labels: TimelineLabels): unknown {
    const context = {
      labels,
      times: new Times(languageOf(document.documentElement.lang, navigator.languages)),
      now: new Date(),
      retry: ({ id, body }: Message) => this.dispatchEvent(new CustomEvent('retry', { detail: { id, body } })),
    };
    return repeat(
      rows(this.messages, this.firstNew),
      (row) => row.key,
      (row) => rowTemplate(row, context),
    );
  }

  private empty(labels: TimelineLabels): TemplateResult {
    return html`<div class="empty">
      <i class="icon icon-chat" aria-hidden="true"></i>
      <h2>${labels.emptyTitle}</h2>
      <p>${labels.emptyText}</p>
    </div>`;
  }

  private skeleton(labels: TimelineLabels): TemplateResult {
    return html`<div class="timeline-loading" role="status" aria-label=${labels.loading}>
      ${[62, 38, 74, 51].map(
        (width) => html`<div class="skeleton"><i></i><b></b><b style="width: ${width}%"></b></div>`,
      )}
    </div>`;
  }

  private pill(labels: TimelineLabels): TemplateResult {
    const unseen = this.firstNew !== null && !this.caughtUp;
    return html`<button
      type="button"
      class="timeline-pill"
      ?data-new=${unseen}
      aria-label=${unseen ? nothing : labels.toEnd}
      @click=${this.jump}
    >
      ${unseen ? labels.newMessages : nothing}<i class="icon icon-arrow-down" aria-hidden="true"></i>
    </button>`;
  }

  /** The composer beside this element sends: shown at once, replaced when the server answers. */
  private readonly onSend = (event: Event): void => {
    const { text, localId } = (event as CustomEvent<{ text: string; localId: string }>).detail;
    if (this.author !== null) {
      const time = new Date().toISOString();
      new Unsent(this.conversation).keep({ id: localId, body: text, time });
      this.append([{ ...this.author, id: localId, body: text, time, own: true, state: 'pending' }]);
    }
  };

  /** What an earlier page or an earlier start of the server has not confirmed is to be sent again by its author. */
  private leftOver(): Message[] {
    const { author } = this;
    const known = author === null ? [] : new Unsent(this.conversation).all();
    return known.map((kept) => {
      const state = Date.parse(kept.time) < performance.timeOrigin ? 'failed' : 'pending';
      return { ...author!, ...kept, own: true, state };
    });
  }

  private forgetConfirmed(messages: readonly Message[]): void {
    const sent = messages.filter(({ own, state }) => own && state === 'sent');
    new Unsent(this.conversation).confirmed(new Set(sent.map(({ id }) => id)));
  }

  /** Two steps: first to the line where the new ones begin, then to the end. */
  private jump(): void {
    const line = this.querySelector('.timeline-new');
    const below = line !== null && line.getBoundingClientRect().top > this.scroller.getBoundingClientRect().bottom - 24;
    if (below) {
      line.scrollIntoView({ block: 'start' });
    } else {
      this.edge?.toEnd();
    }
  }

  private watchEdge(): void {
    this.edge = new LiveEdge(this.scroller, this.content, (following) => this.onEdge(following));
    this.edge.toEnd();
  }

  private goToEnd(): void {
    void this.updateComplete.then(() => this.edge?.toEnd());
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
  }

  private words(): TimelineLabels {
    return { ...ENGLISH, ...this.labels };
  }
}
