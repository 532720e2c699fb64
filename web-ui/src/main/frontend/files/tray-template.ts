import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { FileLabels } from './labels.ts';
import { mayRetry, type PendingFile } from './pending-file.ts';
import { endingOf, sizeOf } from './sizes.ts';
import type { Tray } from './tray.ts';

/** The files that go with the next message, each with how far it is. */
export function trayTemplate(tray: Tray, labels: FileLabels, later: boolean): unknown {
  return tray.all.length === 0
    ? nothing
    : html`<ul class="tray" aria-label=${labels.list}>
        ${repeat(
          tray.all,
          ({ key }) => key,
          (file) => card(file, tray, labels),
        )}
      </ul>
      <p class="tray-note" role="status">${later ? labels.later : nothing}</p>`;
}

function card(file: PendingFile, tray: Tray, labels: FileLabels): TemplateResult {
  const { key, name, step } = file;
  const remove = labels.remove.replace('{0}', name);
  return html`<li class="tray-file" data-step=${step.kind}>
    ${sign(file)}
    <div class="tray-words">
      <span class="tray-name" title=${name}>${name}</span>
      <span class="tray-state" role=${step.kind === 'failed' ? 'alert' : nothing}>${state(file, labels)}</span>
      ${step.kind === 'failed' && mayRetry(step.problem)
        ? html`<button type="button" class="link-button" @click=${() => tray.retry(key)}>${labels.retry}</button>`
        : nothing}
    </div>
    <button type="button" class="icon-button tray-remove" aria-label=${remove} title=${remove} @click=${() => tray.remove(key)}>
      <i class="icon icon-close" aria-hidden="true"></i>
    </button>
    ${progress(file)}
  </li>`;
}

function sign({ preview, name }: PendingFile): TemplateResult {
  return preview === '' ? fileSign(name) : html`<img class="tray-preview" src=${preview} alt="" />`;
}

/** What a file is, by the ending of its name. */
export function fileSign(name: string): TemplateResult {
  const ending = endingOf(name);
  return html`<span class="file-sign" aria-hidden="true">
    ${ending === '' ? html`<i class="icon icon-file"></i>` : ending}
  </span>`;
}

function state({ content, step }: PendingFile, labels: FileLabels): string {
  const size = sizeOf(content.size, document.documentElement.lang);
  switch (step.kind) {
    case 'waiting':
    case 'asking':
      return `${size} · ${labels.waiting}`;
    case 'sending':
      return labels.sending.replace('{0}', sizeOf(step.sent, document.documentElement.lang)).replace('{1}', size);
    case 'ready':
      return `${size} · ${labels.ready}`;
    case 'failed':
      return labels[step.problem].replace('{0}', sizeOf(step.max, document.documentElement.lang));
  }
}

function progress({ name, content, step }: PendingFile): unknown {
  const part = step.kind === 'sending' ? step.sent / content.size : step.kind === 'ready' ? 1 : 0;
  return step.kind === 'failed'
    ? nothing
    : html`<progress class="tray-progress" aria-label=${name} max="1" .value=${Math.min(1, part)}></progress>`;
}
