import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { fileTemplate } from '../files/file-template.ts';
import { fileInBody, ownPath } from '../files/shared-file.ts';
import { actionTemplate, type BodyContext, bodyTemplate } from './body-template.ts';
import { isAction, type Row } from './grouping.ts';
import type { TimelineLabels } from './labels.ts';
import type { Message, Quote } from './message.ts';
import { type Deeds, reactionsTemplate, toolsTemplate } from './tools-template.ts';
import type { Times } from './times.ts';

/** What every row needs to be drawn. */
export interface RowContext {
  readonly labels: TimelineLabels;
  readonly times: Times;
  readonly now: Date;
  readonly retry: (message: Message) => void;
  readonly deeds: Deeds;
  /** The message that is called so, if it is here. */
  readonly find: (reference: string) => Message | undefined;
  /** Goes to a message that is not here; null where nobody can find it. */
  readonly jump: ((reference: string) => void) | null;
  /** The message that is being edited. */
  readonly editing: string | null;
  /** The message that the reader is at: it shows what can be done. */
  readonly active: string | null;
  /** The message to which the tab key leads. */
  readonly entry: string | null;
}

type MessageRow = Extract<Row, { kind: 'message' }>;

export function rowTemplate(row: Row, context: RowContext): TemplateResult {
  switch (row.kind) {
    case 'day':
      return html`<div class="timeline-day">
        <span>${context.times.dayOf(row.time, context.now, context.labels)}</span>
      </div>`;
    case 'new':
      return html`<div class="timeline-new"><span>${context.labels.newLine}</span></div>`;
    case 'message':
      return isAction(row.message.body) && !row.message.retracted ? actionRow(row, context) : messageRow(row, context);
  }
}

function messageRow(row: MessageRow, context: RowContext): TemplateResult {
  const { message, time, head } = row;
  return html`<article
    class="message"
    data-id=${message.id}
    ?data-head=${head}
    data-state=${message.state}
    ?data-editing=${message.id === context.editing}
    ?data-calls=${message.callsReader && !message.own}
    tabindex=${message.id === context.entry ? 0 : -1}
    style=${userColor(message)}
  >
    <div class="message-gutter">
      ${head ? avatar(message) : html`<time class="message-aside" aria-hidden="true">${context.times.clockOf(time)}</time>`}
    </div>
    <div class="message-main">
      <header class=${head ? 'message-head' : 'visually-hidden'}>
        <span class="message-name" title=${message.from}>${message.name}</span>
        <time datetime=${time.toISOString()} title=${context.times.fullOf(time)}>${context.times.clockOf(time)}</time>
      </header>
      ${message.reply === null || message.retracted ? nothing : quoteTemplate(message.reply, context)}
      ${message.retracted
        ? html`<div class="message-tombstone"><i class="icon icon-trash" aria-hidden="true"></i>${context.labels.retracted}</div>`
        : guard([message.body, message.edited, message.calls.join(), message.file?.url], () => contentTemplate(message, context))}
      ${failure(message, context)} ${reactionsTemplate(message, context.labels, context.deeds)}
    </div>
    ${state(message, context)} ${tools(message, context)}
  </article>`;
}

/** Words, or a file of this workspace, or both; what is elsewhere stays an address: nothing of it is loaded unasked. */
function contentTemplate(message: Message, context: RowContext): unknown {
  const { body } = message;
  const file = message.file ?? fileInBody(body, location);
  const path = file === null ? null : ownPath(file.url, location);
  if (file === null || path === null) {
    return bodyTemplate(body, bodyContext(message, context), edited(message, context));
  }
  const words = body.trim() === file.url ? nothing : bodyTemplate(body, bodyContext(message, context), edited(message, context));
  return html`${fileTemplate(file, path, context.labels)}${words}`;
}

function tools(message: Message, { labels, deeds, active }: RowContext): unknown {
  return message.id === active ? toolsTemplate(message, labels, deeds) : nothing;
}

function edited({ edited }: Message, { labels }: RowContext): unknown {
  return edited ? html`<span class="message-edited">${labels.edited}</span>` : nothing;
}

function actionRow({ message, time }: MessageRow, context: RowContext): TemplateResult {
  return html`<article
    class="message message-action"
    data-id=${message.id}
    data-head
    data-state=${message.state}
    ?data-editing=${message.id === context.editing}
    ?data-calls=${message.callsReader && !message.own}
    tabindex=${message.id === context.entry ? 0 : -1}
    style=${userColor(message)}
  >
    <div class="message-gutter"><span aria-hidden="true">∗</span></div>
    <div class="message-main">
      <div class="message-action-line">
        <span class="message-name" title=${message.from}>${message.name}</span>
        <span class="message-body"
          >${guard([message.body], () => actionTemplate(message.body, bodyContext(message, context)))}${edited(message, context)}</span
        >
        <time datetime=${time.toISOString()} title=${context.times.fullOf(time)}>${context.times.clockOf(time)}</time>
      </div>
      ${failure(message, context)} ${reactionsTemplate(message, context.labels, context.deeds)}
    </div>
    ${state(message, context)} ${tools(message, context)}
  </article>`;
}

function bodyContext({ calls }: Message, { labels }: RowContext): BodyContext {
  return { calls, labels };
}

/** The message that is answered, as it is now if it is here; one can go to it where it can be found. */
function quoteTemplate(reply: Quote, { labels, find, jump }: RowContext): TemplateResult {
  const there = find(reply.reference);
  const name = there?.name ?? reply.name;
  const text = there?.retracted === true ? labels.retracted : (there?.body ?? reply.excerpt);
  const inside = html`<i class="icon icon-reply" aria-hidden="true"></i>
    ${name === '' ? nothing : html`<span class="message-reply-name">${name}</span>`}
    <span class="message-reply-text">${text.replaceAll('\n', ' ')}</span>`;
  return jump === null && there === undefined
    ? html`<div class="message-reply">${inside}</div>`
    : html`<button
        type="button"
        class="message-reply"
        title=${labels.jump}
        aria-label="${labels.replyTo.replace('{0}', name)}: ${text}"
        @click=${() => (there === undefined ? jump?.(reply.reference) : goTo(there))}
      >
        ${inside}
      </button>`;
}

/** Brings a message into sight and shows which it is. */
export function goTo({ id }: Pick<Message, 'id'>): void {
  const message = document.querySelector<HTMLElement>(`.message[data-id="${CSS.escape(id)}"]`);
  message?.scrollIntoView({ block: 'center' });
  message?.focus({ preventScroll: true });
  message?.animate([{ background: 'var(--accent-tint)' }, { background: 'transparent' }], 2000);
}

function avatar(message: Message): TemplateResult {
  return html`<span class="avatar avatar-l" aria-hidden="true">
    ${message.avatar === ''
      ? message.initials
      : html`<img src=${message.avatar} alt="" loading="lazy" />`}
  </span>`;
}

function failure(message: Message, context: RowContext): unknown {
  return message.state === 'failed'
    ? html`<div class="message-failed">
        <i class="icon icon-warning" aria-hidden="true"></i>${context.labels.failed}
        <button type="button" class="link-button" @click=${() => context.retry(message)}>
          ${context.labels.retry}
        </button>
      </div>`
    : nothing;
}

function state(message: Message, { labels }: RowContext): unknown {
  if (!message.own || message.state === 'failed') {
    return nothing;
  }
  const pending = message.state === 'pending';
  const label = pending ? labels.sending : labels.sent;
  return html`<span class="message-state" role="img" aria-label=${label} title=${label}>
    <i class="icon ${pending ? 'icon-clock' : 'icon-check'}"></i>
  </span>`;
}

function userColor(message: Message): string {
  return CSS.supports('color', message.color) ? `--user-color: ${message.color}` : '';
}
