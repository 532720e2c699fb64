import { Absence } from './absence.ts';

const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'];
const LOOKS_PER_PATIENCE = 10;
const LONGEST_LOOK = 30_000;

/** Tells the server when nobody has used the page for some time, and when somebody does again. */
class AtriumAttendant extends HTMLElement {
  /** Milliseconds. */
  patience = 600_000;
  private absence = new Absence(Date.now());
  private timer = 0;

  connectedCallback(): void {
    SIGNS.forEach((sign) => window.addEventListener(sign, this.onSign, { passive: true, capture: true }));
    document.addEventListener('visibilitychange', this.onSign);
    const look = Math.min(LONGEST_LOOK, this.patience / LOOKS_PER_PATIENCE);
    this.timer = window.setInterval(() => this.look(), look);
  }

  disconnectedCallback(): void {
    SIGNS.forEach((sign) => window.removeEventListener(sign, this.onSign, { capture: true }));
    document.removeEventListener('visibilitychange', this.onSign);
    window.clearInterval(this.timer);
  }

  private readonly onSign = (): void => {
    if (document.visibilityState === 'visible' && this.absence.sign(Date.now())) {
      this.dispatchEvent(new CustomEvent('attendant-back'));
    }
  };

  private look(): void {
    const left = this.absence.look(Date.now(), this.patience);
    if (left !== null) {
      this.dispatchEvent(new CustomEvent('attendant-left', { detail: left }));
    }
  }
}

customElements.define('atrium-attendant', AtriumAttendant);
