import { html, nothing, type TemplateResult } from 'lit';
import { calledIn } from './calls.ts';
import { isEmojiOnly } from './emoji.ts';
import { pieces } from './links.ts';
import { type Block, type ListItem, type Span, blocks } from './styling.ts';

/** What a body needs to be drawn. */
export interface BodyContext {
  readonly labels: { readonly copyCode: string; readonly copied: string };
  /** The parts that call somebody. */
  readonly calls: readonly string[];
}

const COPIED_MILLIS = 2000;

/** A body as templates: user text only ever becomes text nodes and checked addresses, never markup. */
export function bodyTemplate(body: string, context: BodyContext, mark: unknown): TemplateResult {
  return isEmojiOnly(body)
    ? html`<div class="message-body message-body-emoji">${body.trim()}${mark}</div>`
    : html`<div class="message-body">${blockTemplates(blocks(body), context)}${mark}</div>`;
}

/** The one line of a `/me` message behind the name. */
export function actionTemplate(body: string, context: BodyContext): unknown {
  return blockTemplates(blocks(body.slice('/me '.length)), context);
}

function blockTemplates(list: readonly Block[], context: BodyContext): unknown[] {
  return list.map((block, at) => {
    switch (block.kind) {
      case 'plain':
        return html`${spanTemplates(block.spans, context)}${list[at + 1]?.kind === 'plain' ? '\n' : nothing}`;
      case 'code':
        return codeTemplate(block.text, context);
      case 'quote':
        return html`<blockquote class="message-quote">${blockTemplates(block.blocks, context)}</blockquote>`;
      case 'list':
        return listTemplate(block.start, block.items, context);
    }
  });
}

function codeTemplate(text: string, context: BodyContext): TemplateResult {
  return html`<div class="message-code">
    <pre tabindex="0"><code>${text}</code></pre>
    <button
      type="button"
      class="icon-button"
      aria-label=${context.labels.copyCode}
      title=${context.labels.copyCode}
      @click=${(event: Event) => copy(text, event.currentTarget as HTMLElement, context)}
    >
      <i class="icon icon-copy" aria-hidden="true"></i>
    </button>
  </div>`;
}

/** The button says for a moment that it is done. */
async function copy(text: string, button: HTMLElement, context: BodyContext): Promise<void> {
  await navigator.clipboard.writeText(text);
  say(button, context.labels.copied, true);
  setTimeout(() => say(button, context.labels.copyCode, false), COPIED_MILLIS);
}

function say(button: HTMLElement, label: string, copied: boolean): void {
  button.setAttribute('aria-label', label);
  button.title = label;
  button.toggleAttribute('data-copied', copied);
}

function listTemplate(start: number | null, items: readonly ListItem[], context: BodyContext): TemplateResult {
  const lines = items.map(
    ({ marker, spans }) => html`<li><span class="message-directive" aria-hidden="true">${marker}</span>${spanTemplates(spans, context)}</li>`,
  );
  return start === null
    ? html`<ul class="message-list">${lines}</ul>`
    : html`<ol class="message-list" start=${start}>${lines}</ol>`;
}

function spanTemplates(spans: readonly Span[], context: BodyContext): unknown[] {
  return spans.map((span) => spanTemplate(span, context));
}

function spanTemplate(span: Span, context: BodyContext): unknown {
  switch (span.kind) {
    case 'text':
      return pieces(span.text).map((piece) =>
        piece.href === undefined
          ? calledIn(piece.text, context.calls).map(({ text, called }) =>
              called ? html`<span class="message-call">${text}</span>` : text,
            )
          : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`,
      );
    case 'link':
      return html`<a href=${span.href} title=${span.href} target="_blank" rel="noopener noreferrer nofollow"
        >${directive('[')}${span.text}${directive(`](${span.href})`)}</a
      >`;
    case 'code':
      return html`<code>${directive('`')}${span.text}${directive('`')}</code>`;
    case 'strong':
      return html`<strong>${directive(span.mark)}${spanTemplates(span.spans, context)}${directive(span.mark)}</strong>`;
    case 'emphasis':
      return html`<em>${directive(span.mark)}${spanTemplates(span.spans, context)}${directive(span.mark)}</em>`;
    case 'strike':
      return html`<del>${directive(span.mark)}${spanTemplates(span.spans, context)}${directive(span.mark)}</del>`;
  }
}

/** Not seen, but copied with the text, so that what is quoted keeps its styling. */
function directive(mark: string): TemplateResult {
  return html`<span class="message-directive" aria-hidden="true">${mark}</span>`;
}
