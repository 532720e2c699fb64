import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { TimelineLabels } from '../timeline/labels.ts';

/** An image of the timeline. */
interface Picture {
  readonly path: string;
  readonly name: string;
}

/**
 * Shows one image of the conversation as large as the page: arrows lead to the others, Escape closes. The dialog keeps
 * the focus inside and gives it back. Drawn into the light DOM: the page's style sheets apply.
 */
@customElement('atrium-lightbox')
export class Lightbox extends LitElement {
  @state() private pictures: readonly Picture[] = [];
  @state() private at = 0;
  @state() private labels: TimelineLabels | null = null;
  @query('dialog') private readonly dialog!: HTMLDialogElement;

  async show(pictures: readonly Picture[], at: number, labels: TimelineLabels): Promise<void> {
    this.pictures = pictures;
    this.at = at;
    this.labels = labels;
    await this.updateComplete;
    this.dialog.showModal();
    this.querySelector<HTMLElement>('.lightbox-close')?.focus();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    const picture = this.pictures[this.at];
    return picture === undefined || this.labels === null ? nothing : this.dialogTemplate(picture, this.labels);
  }

  private dialogTemplate({ path, name }: Picture, labels: TimelineLabels): TemplateResult {
    const many = this.pictures.length > 1;
    const place = labels.imageOf.replace('{0}', String(this.at + 1)).replace('{1}', String(this.pictures.length));
    const download = labels.download.replace('{0}', name);
    return html`<dialog class="lightbox" aria-label=${name} @keydown=${this.onKey} @click=${this.onClick}>
      <header class="lightbox-head">
        <span class="lightbox-name" title=${name}>${name}</span>
        ${many ? html`<span class="lightbox-place" role="status">${place}</span>` : nothing}
        <a class="icon-button" href=${path} download=${name} router-ignore aria-label=${download} title=${download}
          ><i class="icon icon-download" aria-hidden="true"></i
        ></a>
        ${this.button('close', labels.closeImage, 'lightbox-close', () => this.dialog.close())}
      </header>
      <div class="lightbox-stage">
        ${many ? this.button('back', labels.previousImage, 'lightbox-previous', () => this.go(-1)) : nothing}
        <img src=${path} alt=${name} />
        ${many ? this.button('back', labels.nextImage, 'lightbox-next', () => this.go(1)) : nothing}
      </div>
    </dialog>`;
  }

  private button(icon: string, label: string, kind: string, act: () => void): TemplateResult {
    return html`<button type="button" class="icon-button ${kind}" aria-label=${label} title=${label} @click=${act}>
      <i class="icon icon-${icon}" aria-hidden="true"></i>
    </button>`;
  }

  private go(by: number): void {
    this.at = (this.at + by + this.pictures.length) % this.pictures.length;
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      event.preventDefault();
      this.go(event.key === 'ArrowLeft' ? -1 : 1);
    }
    // the page behind has keys of its own
    event.stopPropagation();
  }

  /** Beside the image is outside. */
  private onClick(event: Event): void {
    const { target } = event;
    if (target === this.dialog || (target instanceof HTMLElement && target.matches('.lightbox-stage'))) {
      this.dialog.close();
    }
  }
}

/** Shows the image of that button, with all others of its timeline beside it. */
export function openLightbox(button: HTMLElement, labels: TimelineLabels): void {
  const buttons = [...(button.closest('.timeline-content') ?? document).querySelectorAll<HTMLElement>('.file-image')];
  const pictures = buttons.map(({ dataset }) => ({ path: dataset['path'] ?? '', name: dataset['name'] ?? '' }));
  const box = document.querySelector<Lightbox>('atrium-lightbox') ?? document.body.appendChild(new Lightbox());
  void box.show(pictures, buttons.indexOf(button), labels);
}
