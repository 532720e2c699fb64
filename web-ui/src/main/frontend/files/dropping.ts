import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { FileLabels } from './labels.ts';

/** Takes files that are dropped anywhere on the conversation, and says so while they hang over it. */
export class Dropping implements ReactiveController {
  private target: HTMLElement | null = null;
  /** Elements under the files: leaving one of them for one inside it is no leaving. */
  private depth = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly mayTake: () => boolean,
    private readonly take: (files: Iterable<File>) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.target = this.host.parentElement;
    this.target?.addEventListener('dragenter', this.enter);
    this.target?.addEventListener('dragover', this.over);
    this.target?.addEventListener('dragleave', this.leave);
    this.target?.addEventListener('drop', this.drop);
  }

  hostDisconnected(): void {
    this.target?.removeEventListener('dragenter', this.enter);
    this.target?.removeEventListener('dragover', this.over);
    this.target?.removeEventListener('dragleave', this.leave);
    this.target?.removeEventListener('drop', this.drop);
    this.show(0);
  }

  template(labels: FileLabels): unknown {
    return this.depth === 0 || this.target === null
      ? nothing
      : html`<div class="drop-target" style=${over(this.target)}>
          <div class="drop-words">
            <i class="icon icon-attach" aria-hidden="true"></i>
            <strong>${labels.drop}</strong>
            <span>${labels.hint}</span>
          </div>
        </div>`;
  }

  private readonly enter = (event: DragEvent): void => {
    if (this.brings(event)) {
      event.preventDefault();
      this.show(this.depth + 1);
    }
  };

  private readonly over = (event: DragEvent): void => {
    if (this.brings(event)) {
      event.preventDefault();
      event.dataTransfer!.dropEffect = 'copy';
    }
  };

  private readonly leave = (event: DragEvent): void => {
    if (this.brings(event)) {
      this.show(Math.max(0, this.depth - 1));
    }
  };

  private readonly drop = (event: DragEvent): void => {
    if (this.brings(event)) {
      event.preventDefault();
      this.show(0);
      this.take(event.dataTransfer!.files);
    }
  };

  private brings({ dataTransfer }: DragEvent): boolean {
    return this.mayTake() && dataTransfer !== null && dataTransfer.types.includes('Files');
  }

  private show(depth: number): void {
    this.depth = depth;
    this.host.requestUpdate();
  }
}

const MARGIN = 8;

/** Where the conversation is on the screen: the composer, which draws this, is a part of it. */
function over(target: HTMLElement): string {
  const { top, left, width, height } = target.getBoundingClientRect();
  return `top: ${top + MARGIN}px; left: ${left + MARGIN}px; width: ${width - 2 * MARGIN}px; height: ${height - 2 * MARGIN}px`;
}
