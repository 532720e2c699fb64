import type { EmojiPicker } from '../emoji/atrium-emoji-picker.ts';
import { type Message, quoteOf, withOwnReaction } from './message.ts';
import { mayEdit } from './permitted.ts';
import type { Deeds } from './tools-template.ts';

/** Where messages are. */
export interface Surface {
  readonly messages: () => readonly Message[];
  readonly isChannel: () => boolean;
  readonly picker: () => EmojiPicker;
  readonly revise: (messages: Message[]) => void;
  /** The message whose text is being changed. */
  readonly editing: (id: string | null) => void;
  /** Tells the server. */
  readonly tell: (type: string, detail: object) => void;
  /** Tells the composer. */
  readonly tellBeside: (type: string, detail: object) => void;
}

/** Does what readers want with messages. */
export class Doing implements Deeds {
  constructor(private readonly surface: Surface) {}

  readonly edit = ({ id, origin, body, reply }: Message): void => {
    this.surface.editing(id);
    this.surface.tellBeside('edit', { id: origin, body, reply });
  };

  readonly editLast = (): void => {
    const last = this.surface.messages().findLast(mayEdit);
    if (last !== undefined) {
      this.edit(last);
    }
  };

  readonly reply = (message: Message): void =>
    this.surface.tellBeside('reply', quoteOf(message, this.surface.isChannel()));

  readonly remove = ({ reference }: Message): void => this.surface.tell('retract', { reference });

  readonly pick = (message: Message, beside: Element): void =>
    this.surface.picker().open(beside, (emoji) => this.react(message, emoji));

  /** Shown at once; the server says if it was not to be. */
  readonly react = (message: Message, emoji: string): void => {
    const now = this.surface.messages().find(({ id }) => id === message.id) ?? message;
    const on = !now.reactions.some((reaction) => reaction.own && reaction.emoji === emoji);
    const after = withOwnReaction(now, emoji, on);
    this.surface.revise([after]);
    const all = after.reactions.filter(({ own }) => own).map((reaction) => reaction.emoji);
    this.surface.tell('react', { reference: message.reference, emoji: all.join(' ') });
  };
}
