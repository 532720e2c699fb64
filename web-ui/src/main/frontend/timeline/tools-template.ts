import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineLabels } from './labels.ts';
import type { Message, Reaction } from './message.ts';
import { mayEdit, mayReact, mayRemove, who } from './permitted.ts';

/** What a reader does with a message. */
export interface Deeds {
  readonly edit: (message: Message) => void;
  readonly reply: (message: Message) => void;
  readonly remove: (message: Message) => void;
  readonly react: (message: Message, emoji: string) => void;
  /** Chooses an emoji, beside that element. */
  readonly pick: (message: Message, beside: Element) => void;
}

/** The buttons over the message that the reader is at. */
export function toolsTemplate(message: Message, labels: TimelineLabels, deeds: Deeds): unknown {
  const buttons = [
    mayReact(message) ? tool('smile', labels.react, (button) => deeds.pick(message, button)) : nothing,
    mayReact(message) ? tool('reply', labels.reply, () => deeds.reply(message)) : nothing,
    mayEdit(message) ? tool('pencil', labels.edit, () => deeds.edit(message)) : nothing,
    mayRemove(message) ? tool('trash', labels.remove, () => deeds.remove(message)) : nothing,
  ];
  return buttons.every((button) => button === nothing)
    ? nothing
    : html`<div class="message-tools" role="group" aria-live="off" aria-label=${labels.tools}>${buttons}</div>`;
}

function tool(icon: string, label: string, act: (button: Element) => void): TemplateResult {
  return html`<button
    type="button"
    class="icon-button"
    aria-label=${label}
    title=${label}
    @click=${(event: Event) => act(event.currentTarget as Element)}
  >
    <i class="icon icon-${icon}" aria-hidden="true"></i>
  </button>`;
}

/** The emoji under a message: each says who, and is one's own with a click. */
export function reactionsTemplate(message: Message, labels: TimelineLabels, deeds: Deeds): unknown {
  return message.reactions.length === 0
    ? nothing
    : html`<div class="message-reactions">
        ${message.reactions.map((reaction) => chip(message, reaction, labels, deeds))}
        ${mayReact(message)
          ? html`<button
              type="button"
              class="reaction reaction-more"
              aria-label=${labels.react}
              title=${labels.react}
              @click=${(event: Event) => deeds.pick(message, event.currentTarget as Element)}
            >
              <i class="icon icon-smile" aria-hidden="true"></i>
            </button>`
          : nothing}
      </div>`;
}

function chip(message: Message, reaction: Reaction, labels: TimelineLabels, deeds: Deeds): TemplateResult {
  const people = who(reaction, labels);
  return html`<button
    type="button"
    class="reaction"
    aria-pressed=${reaction.own ? 'true' : 'false'}
    aria-label="${reaction.emoji} ${people}"
    title=${people}
    ?disabled=${!mayReact(message)}
    @click=${() => deeds.react(message, reaction.emoji)}
  >
    <span class="reaction-emoji" aria-hidden="true">${reaction.emoji}</span>${reaction.count}
  </button>`;
}
