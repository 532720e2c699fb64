import { html, type TemplateResult } from 'lit';
import type { TimelineLabels } from '../timeline/labels.ts';
import { openLightbox } from './lightbox.ts';
import { kindOf, nameOf, type SharedFile } from './shared-file.ts';
import { sizeOf } from './sizes.ts';
import { fileSign } from './tray-template.ts';

/** The largest an image is in the timeline, in pixels; the style sheet keeps it inside narrow pages. */
const WIDEST = 400;
const HIGHEST = 300;

/** A file of this workspace in the timeline. */
export function fileTemplate(file: SharedFile, path: string, labels: TimelineLabels): TemplateResult {
  switch (kindOf(file)) {
    case 'image':
      return imageTemplate(file, path, labels);
    case 'video':
      return html`<figure class="file-media">
        <video controls preload="metadata" src=${path} aria-label=${nameOf(file)}></video>
        ${caption(file, path, labels)}
      </figure>`;
    case 'audio':
      return html`<figure class="file-media">
        <audio controls preload="metadata" src=${path} aria-label=${nameOf(file)}></audio>
        ${caption(file, path, labels)}
      </figure>`;
    case 'other':
      return cardTemplate(file, path, labels);
  }
}

/** The room is kept before the image is there: nothing jumps. Of one without a size there is a square of it. */
function imageTemplate(file: SharedFile, path: string, labels: TimelineLabels): TemplateResult {
  const name = nameOf(file);
  const known = file.width > 0 && file.height > 0;
  const scale = known ? Math.min(1, WIDEST / file.width, HIGHEST / file.height) : 1;
  const width = known ? Math.max(48, Math.round(file.width * scale)) : HIGHEST;
  // of a strip a part is shown: nobody makes the conversation as high as they like
  const height = known ? Math.max(48, Math.round(file.height * scale)) : HIGHEST;
  const label = labels.openImage.replace('{0}', name);
  return html`<button
    type="button"
    class="file-image"
    data-path=${path}
    data-name=${name}
    aria-label=${label}
    title=${name}
    style="width: ${width}px; aspect-ratio: ${width} / ${height}"
    @click=${(event: Event) => openLightbox(event.currentTarget as HTMLElement, labels)}
  >
    <img src=${path} alt="" loading="lazy" decoding="async" @error=${broken} />
  </button>`;
}

function broken(event: Event): void {
  (event.currentTarget as HTMLElement).closest('.file-image')?.toggleAttribute('data-broken', true);
}

function cardTemplate(file: SharedFile, path: string, labels: TimelineLabels): TemplateResult {
  const name = nameOf(file);
  const label = labels.download.replace('{0}', name);
  return html`<a class="file-card" href=${path} download=${name} router-ignore aria-label=${label} title=${label}>
    ${fileSign(name)}
    <span class="file-words"><span class="file-name">${name}</span>${sizeTemplate(file, labels)}</span>
    <i class="icon icon-download" aria-hidden="true"></i>
  </a>`;
}

function sizeTemplate({ size }: SharedFile, labels: TimelineLabels): TemplateResult {
  const words = size > 0 ? sizeOf(size, document.documentElement.lang) : labels.file;
  return html`<span class="file-size">${words}</span>`;
}

function caption(file: SharedFile, path: string, labels: TimelineLabels): TemplateResult {
  const name = nameOf(file);
  const label = labels.download.replace('{0}', name);
  return html`<figcaption>
    <span class="file-name">${name}</span>
    <a class="icon-button" href=${path} download=${name} router-ignore aria-label=${label} title=${label}
      ><i class="icon icon-download" aria-hidden="true"></i
    ></a>
  </figcaption>`;
}
