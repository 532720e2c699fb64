import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineLabels } from './labels.ts';

/** What stands where there are no messages, in front of them, and above them. */

export function emptyTemplate(labels: TimelineLabels): TemplateResult {
  return html`<div class="empty">
    <i class="icon icon-chat" aria-hidden="true"></i>
    <h2>${labels.emptyTitle}</h2>
    <p>${labels.emptyText}</p>
  </div>`;
}

export function notLoadedTemplate(labels: TimelineLabels, retry: () => void): TemplateResult {
  return html`<div class="empty" role="alert">
    <i class="icon icon-warning" aria-hidden="true"></i>
    <p>${labels.notLoaded}</p>
    <button type="button" class="link-button" @click=${retry}>${labels.retry}</button>
  </div>`;
}

export function skeletonTemplate(labels: TimelineLabels, widths: readonly number[]): TemplateResult {
  return html`<div class="timeline-loading" role="status" aria-label=${labels.loading}>
    ${widths.map((width) => html`<div class="skeleton"><i></i><b></b><b style="width: ${width}%"></b></div>`)}
  </div>`;
}

export function beginningTemplate(labels: TimelineLabels): TemplateResult {
  return html`<div class="timeline-beginning">${labels.beginning}</div>`;
}

export function typingTemplate(labels: TimelineLabels, name: string | null): unknown {
  return name === null
    ? nothing
    : html`<span class="typing-dots" aria-hidden="true"><i></i><i></i><i></i></span
        >${labels.typing.replace('{0}', name)}`;
}

export function pillTemplate(labels: TimelineLabels, unseen: boolean, jump: () => void): TemplateResult {
  return html`<button
    type="button"
    class="timeline-pill"
    ?data-new=${unseen}
    aria-label=${unseen ? nothing : labels.toEnd}
    @click=${jump}
  >
    ${unseen ? labels.newMessages : nothing}<i class="icon icon-arrow-down" aria-hidden="true"></i>
  </button>`;
}
