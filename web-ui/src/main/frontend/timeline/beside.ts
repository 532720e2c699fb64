import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Hears what the elements beside one say to each other, as long as it is in the page. */
export class Beside implements ReactiveController {
  private parent: HTMLElement | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly listeners: Readonly<Record<string, (event: Event) => void>>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.parent = this.host.parentElement;
    Object.entries(this.listeners).forEach(([type, listener]) => this.parent?.addEventListener(type, listener));
  }

  hostDisconnected(): void {
    Object.entries(this.listeners).forEach(([type, listener]) => this.parent?.removeEventListener(type, listener));
  }
}
