import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { NO_QUOTE, type Quote } from '../timeline/message.ts';
import { attachTemplate } from './attach-template.ts';
import { Dropping } from './dropping.ts';
import { ENGLISH, type FileLabels } from './labels.ts';
import type { PendingFile, Problem } from './pending-file.ts';
import { Tray, type TrayOwner } from './tray.ts';
import { trayTemplate } from './tray-template.ts';

/** What is attached and not sent, by conversation, as long as this page is open. */
const trays = new Map<string, Tray>();

/** Where files are attached. */
export interface AttachmentsHost extends ReactiveControllerHost, HTMLElement {
  readonly fileLabels: Partial<FileLabels>;
  /** False while something else is written than a new message. */
  readonly mayAttach: boolean;
  emit(type: string, detail: object): void;
}

/**
 * Files for the next message, by button, drop and paste; each conversation has its own. The host tells `slot` with the `key`, `name`, `size` and `type` of
 * a file that wants a place, which the server answers by {@link place} or {@link noPlace}; and `share` with an id, the
 * `file` and the `reply` of each that is to be sent.
 */
export class Attachments implements ReactiveController, TrayOwner {
  private tray = new Tray();
  private readonly dropping: Dropping;

  constructor(private readonly host: AttachmentsHost) {
    host.addController(this);
    this.dropping = new Dropping(host, () => host.mayAttach, this.add);
  }

  hostConnected(): void {
    this.tray.open(this);
  }

  hostDisconnected(): void {
    this.tray.leave(this);
  }

  /** Another conversation is shown, with what is attached there. */
  open(conversation: string): void {
    this.tray.leave(this);
    this.tray = trays.get(conversation) ?? new Tray();
    trays.set(conversation, this.tray);
    this.tray.open(this);
  }

  ask({ key, name, content: { size, type } }: PendingFile): void {
    this.host.emit('slot', { key, name, size, type });
  }

  changed(): void {
    this.host.requestUpdate();
  }

  get isEmpty(): boolean {
    return this.tray.all.length === 0;
  }

  /** All of them are at their places. */
  get isReady(): boolean {
    return this.tray.isReady;
  }

  get haveFailed(): boolean {
    return this.tray.hasFailed;
  }

  /** The place for a file. */
  place(key: string, put: string, get: string): void {
    this.tray.slot(key, put, get);
  }

  /** There is no place for a file. */
  noPlace(key: string, problem: Problem, max: number): void {
    this.tray.noSlot(key, problem, max);
  }

  /** Sends all of them, the first one as an answer. */
  share(reply: Quote): void {
    this.tray.take().forEach((file, at) => {
      this.host.emit('share', { localId: crypto.randomUUID(), file, reply: at === 0 ? reply : NO_QUOTE });
    });
  }

  /** Above the field: what is attached, whether a message waits for it (`later`), and where to drop more. */
  template(later: boolean): TemplateResult {
    return html`${this.dropping.template(this.labels)}
    ${this.host.mayAttach ? trayTemplate(this.tray, this.labels, later) : nothing}`;
  }

  button(): TemplateResult {
    return attachTemplate(this.labels, !this.host.mayAttach, this.add);
  }

  /** A picture; text that comes with files is what people mean, as with cells of a table. */
  readonly paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event;
    const brings = clipboardData !== null && clipboardData.files.length > 0 && !clipboardData.types.includes('text/plain');
    if (brings && this.host.mayAttach) {
      event.preventDefault();
      this.add(clipboardData.files);
    }
  };

  private readonly add = (files: Iterable<File>): void => {
    this.tray.add(files);
    this.host.focus();
  };

  /** Said while a message waits for its files. */
  get laterLabel(): string {
    return this.labels.later;
  }

  private get labels(): FileLabels {
    return { ...ENGLISH, ...this.host.fileLabels };
  }
}
