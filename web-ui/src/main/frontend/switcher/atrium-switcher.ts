import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { type Destination, ranked } from './ranking.ts';
import { Visits } from './visits.ts';

const MOST = 50;
const LIST_ID = 'switcher-list';

/**
 * Where to go, by a few letters: Ctrl+K opens it, Up and Down choose, Enter goes there, Escape closes. What fits is found in
 * the browser. Events: `asked`, answered by `offer` with the conversations as they are now, and `chosen` with `jid`. Drawn into
 * the light DOM: the page's style sheets apply.
 */
@customElement('atrium-switcher')
export class AtriumSwitcher extends LitElement {
  /** Whose it is: how often one has been where is kept for each account. */
  @property() account = '';
  /** Where one is now. */
  @property() current = '';
  @property() label = 'Go to';
  @property() placeholder = 'Go to a channel or person';
  @property() nothingLabel = 'Nothing found';
  /** Words for how much is unread, with {0} for the number. */
  @property() unreadLabel = '{0} unread';
  @state() private destinations: readonly Destination[] = [];
  @state() private words = '';
  @state() private chosen = 0;
  @state() private isOpen = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement;
  private found: readonly Destination[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onShortcut);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onShortcut);
  }

  /** Opens it with nothing written, or closes it. */
  toggle(): void {
    if (this.dialog.open) {
      this.dialog.close();
      return;
    }
    this.isOpen = true;
    this.dispatchEvent(new CustomEvent('asked'));
    this.dialog.showModal();
    this.field.focus();
  }

  /** These are the conversations. */
  offer(destinations: readonly Destination[]): void {
    this.destinations = destinations;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('current') && this.current !== '') {
      new Visits(this.account).visit(this.current);
    }
    this.found = this.isOpen
      ? ranked(this.destinations, this.words, new Visits(this.account).weights(), this.current).slice(0, MOST)
      : [];
    this.chosen = Math.min(this.chosen, Math.max(0, this.found.length - 1));
  }

  protected override updated(): void {
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    return html`<dialog class="switcher" aria-label=${this.label} @click=${this.onBackdrop} @close=${this.onClose}>
      <div class="switcher-field">
        <i class="icon icon-search" aria-hidden="true"></i>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="go"
          aria-expanded="true"
          aria-controls=${LIST_ID}
          aria-activedescendant=${this.found.length > 0 ? `${LIST_ID}-${this.chosen}` : nothing}
          aria-label=${this.placeholder}
          placeholder=${this.placeholder}
          .value=${this.words}
          @input=${this.onInput}
          @keydown=${this.onKey}
        />
        <kbd class="switcher-escape" aria-hidden="true">Esc</kbd>
      </div>
      <ul class="switcher-list" id=${LIST_ID} role="listbox" aria-label=${this.label}>
        ${this.found.map((destination, at) => this.item(destination, at))}
      </ul>
      ${this.isOpen && this.found.length === 0 ? html`<p class="switcher-nothing" role="status">${this.nothingLabel}</p>` : nothing}
    </dialog>`;
  }

  private item(destination: Destination, at: number): TemplateResult {
    const { name, address, kind, unread, needed } = destination;
    return html`<li
      id="${LIST_ID}-${at}"
      role="option"
      class="person"
      aria-selected=${at === this.chosen ? 'true' : 'false'}
      ?data-unread=${unread > 0}
      @pointermove=${() => (this.chosen = at)}
      @click=${() => this.go(destination)}
    >
      ${kind === 'person' ? face(destination) : html`<i class="icon ${kind === 'private' ? 'icon-lock' : 'icon-hash'}" aria-hidden="true"></i>`}
      <span class="person-name">${name}</span>
      ${kind === 'person' ? html`<span class="switcher-address">${address}</span>` : nothing}
      ${unread > 0
        ? html`<span class="badge ${needed ? '' : 'badge-ambient'}" aria-label=${this.unreadLabel.replace('{0}', String(unread))}
            >${unread > 99 ? '99+' : unread}</span
          >`
        : nothing}
    </li>`;
  }

  private readonly onShortcut = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.toggle();
    }
  };

  private onInput(): void {
    this.words = this.field.value;
    this.chosen = 0;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.isComposing) {
      return;
    }
    const count = this.found.length;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
      this.chosen = (this.chosen + (event.key === 'ArrowDown' ? 1 : count - 1)) % count;
      event.preventDefault();
    } else if (event.key === 'Enter' && count > 0) {
      this.go(this.found[this.chosen]!);
      event.preventDefault();
    }
  }

  private onBackdrop(event: Event): void {
    if (event.target === this.dialog) {
      this.dialog.close();
    }
  }

  private onClose(): void {
    this.isOpen = false;
    this.words = '';
    this.chosen = 0;
  }

  private go({ jid }: Destination): void {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('chosen', { detail: { jid } }));
  }
}

function face({ initials, color, avatar, presence }: Destination): TemplateResult {
  return html`<span class="person-avatar" aria-hidden="true">
    <span class="avatar" style=${CSS.supports('color', color) ? `--user-color: ${color}` : ''}
      >${avatar ? html`<img src=${avatar} alt="" />` : initials}</span
    >
    <span class="presence" data-presence=${presence}></span>
  </span>`;
}
