import { html, nothing, type TemplateResult } from 'lit';
import { isEmojiOnly } from './emoji.ts';
import { pieces } from './links.ts';
import { type Block, type Span, blocks } from './styling.ts';

/** A body as templates: user text only ever becomes text nodes and checked addresses, never markup. */
export function bodyTemplate(body: string, mark: unknown): TemplateResult {
  return isEmojiOnly(body)
    ? html`<div class="message-body message-body-emoji">${body.trim()}${mark}</div>`
    : html`<div class="message-body">${blockTemplates(blocks(body))}${mark}</div>`;
}

/** The one line of a `/me` message behind the name. */
export function actionTemplate(body: string): unknown {
  return blockTemplates(blocks(body.slice('/me '.length)));
}

function blockTemplates(list: readonly Block[]): unknown[] {
  return list.map((block, at) => {
    switch (block.kind) {
      case 'plain':
        return html`${block.spans.map(spanTemplate)}${list[at + 1]?.kind === 'plain' ? '\n' : nothing}`;
      case 'code':
        return html`<pre class="message-code" tabindex="0"><code>${block.text}</code></pre>`;
      case 'quote':
        return html`<blockquote class="message-quote">${blockTemplates(block.blocks)}</blockquote>`;
    }
  });
}

function spanTemplate(span: Span): unknown {
  switch (span.kind) {
    case 'text':
      return pieces(span.text).map((piece) =>
        piece.href === undefined
          ? piece.text
          : html`<a href=${piece.href} target="_blank" rel="noopener noreferrer nofollow">${piece.text}</a>`,
      );
    case 'code':
      return html`<code>${directive('`')}${span.text}${directive('`')}</code>`;
    case 'strong':
      return html`<strong>${directive('*')}${span.spans.map(spanTemplate)}${directive('*')}</strong>`;
    case 'emphasis':
      return html`<em>${directive('_')}${span.spans.map(spanTemplate)}${directive('_')}</em>`;
    case 'strike':
      return html`<del>${directive('~')}${span.spans.map(spanTemplate)}${directive('~')}</del>`;
  }
}

/** Not seen, but copied with the text, so that what is quoted keeps its styling. */
function directive(character: string): TemplateResult {
  return html`<span class="message-directive" aria-hidden="true">${character}</span>`;
}
