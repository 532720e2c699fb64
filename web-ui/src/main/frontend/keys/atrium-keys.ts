import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { focusNextRegion, goToNeighbour } from './walking.ts';

/** Some keys and what they do. */
export interface Shortcut {
  /** As they are written between plus signs: `Ctrl+K`. */
  readonly keys: string;
  readonly words: string;
}

export interface ShortcutGroup {
  readonly heading: string;
  readonly shortcuts: readonly Shortcut[];
}

/**
 * The keys of the whole page: Alt with Up and Down walks through the conversations, with Shift through those with something
 * unread, F6 through the regions of the page; Ctrl+/ lists all keys. Drawn into the light DOM: the page's style sheets apply.
 */
@customElement('atrium-keys')
export class AtriumKeys extends LitElement {
  @property() heading = 'Keyboard shortcuts';
  @property() closeLabel = 'Close';
  @property({ type: Array }) groups: readonly ShortcutGroup[] = [];
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.onKey);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<dialog class="keys" aria-labelledby="keys-heading" @click=${this.onBackdrop}>
      <header class="keys-head">
        <h2 id="keys-heading">${this.heading}</h2>
        <button class="icon-button" aria-label=${this.closeLabel} title="${this.closeLabel} (Esc)" @click=${this.close}>
          <i class="icon icon-close" aria-hidden="true"></i>
        </button>
      </header>
      <div class="keys-groups">
        ${this.groups.map(
          ({ heading, shortcuts }) =>
            html`<section>
              <h3>${heading}</h3>
              <dl>${shortcuts.map(({ keys, words }) => html`<div><dt>${words}</dt><dd>${caps(keys)}</dd></div>`)}</dl>
            </section>`,
        )}
      </div>
    </dialog>`;
  }

  private close(): void {
    this.dialog.close();
  }

  private onBackdrop(event: Event): void {
    if (event.target === this.dialog) {
      this.close();
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (this.take(event)) {
      event.preventDefault();
    }
  };

  /** True if the key was for the page. */
  private take(event: KeyboardEvent): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (command && !event.altKey && event.key === '/') {
      if (this.dialog.open) {
        this.close();
      } else {
        this.dialog.showModal();
      }
      return true;
    }
    if (document.querySelector('dialog:modal, vaadin-dialog[opened]') !== null || command) {
      return false;
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      return goToNeighbour(event.key === 'ArrowDown' ? 1 : -1, event.shiftKey);
    }
    return event.key === 'F6' && focusNextRegion(event.shiftKey ? -1 : 1);
  }
}

const MAC_KEYS: Readonly<Record<string, string>> = { Ctrl: '⌘', Strg: '⌘', Alt: '⌥', Shift: '⇧', Umschalt: '⇧' };
const MAC = /Mac|iPhone|iPad/.test(navigator.userAgent);

function caps(keys: string): TemplateResult[] {
  return keys.split('+').map((key) => html`<kbd>${(MAC && MAC_KEYS[key]) || key}</kbd>`);
}
