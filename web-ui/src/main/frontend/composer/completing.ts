import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { emojiData } from '../emoji/emoji-data.ts';
import { matching } from '../emoji/emoji-list.ts';
import { completed, type Option, type Trigger, triggerAt } from './completion.ts';

const MOST = 8;
export const LIST_ID = 'composer-completion';

/** Somebody as the server names them. */
export interface Face {
  readonly name: string;
  readonly initials: string;
  readonly color: string;
  readonly avatar: string;
}

/** What a field must be able to do, so that words in it can be completed. */
export interface Completable extends ReactiveControllerHost {
  readonly callsPeople: boolean;
  readonly field: HTMLTextAreaElement;
  /** Asks who is meant; answered by {@link Completing.people}. */
  ask(words: string): void;
  replace(text: string, caret: number): void;
}

/** Offers emoji and people while one writes `:` or `@`: Up and Down choose, Enter and Tab take, Escape closes. */
export class Completing implements ReactiveController {
  private trigger: Trigger | null = null;
  private options: readonly Option[] = [];
  private chosen = 0;

  constructor(private readonly host: Completable) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get isOpen(): boolean {
    return this.options.length > 0;
  }

  /** The id of the option that is chosen, for those who listen. */
  get active(): string | typeof nothing {
    return this.isOpen ? `${LIST_ID}-${this.chosen}` : nothing;
  }

  /** The text or the caret has changed. */
  look(): void {
    const { value, selectionStart, selectionEnd } = this.host.field;
    const trigger = selectionStart === selectionEnd ? triggerAt(value, selectionStart) : null;
    this.trigger = trigger?.kind === 'person' && !this.host.callsPeople ? null : trigger;
    if (this.trigger === null) {
      this.close();
    } else if (this.trigger.kind === 'person') {
      this.host.ask(this.trigger.words);
    } else {
      void this.findEmoji(this.trigger);
    }
  }

  /** Those who may be meant by these words. */
  people(words: string, faces: readonly Face[]): void {
    const people = faces.map(
      ({ name, initials, color, avatar }): Option => ({
        insert: `@${name}`,
        label: name,
        sign: initials,
        color,
        picture: avatar,
      }),
    );
    if (this.trigger?.kind === 'person' && this.trigger.words === words) {
      const written = people.length === 1 && people[0]!.insert.toLowerCase() === `@${words}`.toLowerCase();
      this.offer(written ? [] : people);
    }
  }

  close(): void {
    this.trigger = null;
    this.offer([]);
  }

  /** True if the key was for the list. */
  key(event: KeyboardEvent): boolean {
    if (!this.isOpen) {
      return false;
    }
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        this.choose(this.chosen + (event.key === 'ArrowDown' ? 1 : -1));
        break;
      case 'Enter':
      case 'Tab':
        this.take(this.options[this.chosen]!);
        break;
      case 'Escape':
        this.close();
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  template(label: string): unknown {
    return this.isOpen
      ? html`<ul class="completion" id=${LIST_ID} role="listbox" aria-label=${label}>
          ${this.options.map((option, at) => this.item(option, at))}
        </ul>`
      : nothing;
  }

  private item(option: Option, at: number): TemplateResult {
    const { sign, picture, color } = option;
    return html`<li
      id="${LIST_ID}-${at}"
      role="option"
      aria-selected=${at === this.chosen ? 'true' : 'false'}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.take(option)}
    >
      ${color === undefined
        ? html`<span class="completion-sign" aria-hidden="true">${sign}</span>`
        : html`<span class="avatar" aria-hidden="true" style=${CSS.supports('color', color) ? `--user-color: ${color}` : ''}
            >${picture ? html`<img src=${picture} alt="" />` : sign}</span
          >`}
      <span class="completion-label">${option.label}</span>
    </li>`;
  }

  private async findEmoji(trigger: Trigger): Promise<void> {
    const { emoji } = await emojiData(document.documentElement.lang);
    if (this.trigger === trigger) {
      const found = matching(emoji, trigger.words, MOST);
      this.offer(found.map(({ unicode, label }) => ({ insert: unicode, label, sign: unicode })));
    }
  }

  private offer(options: readonly Option[]): void {
    this.options = options;
    this.chosen = 0;
    this.host.requestUpdate();
  }

  private choose(at: number): void {
    this.chosen = (at + this.options.length) % this.options.length;
    this.host.requestUpdate();
  }

  private take(option: Option): void {
    const { value, selectionStart } = this.host.field;
    const [text, caret] = completed(value, selectionStart, this.trigger!, option);
    this.close();
    this.host.replace(text, caret);
  }
}
