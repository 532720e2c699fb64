/** Whether somebody is there, by the signs that they give. */
export class Absence {
  private last: number;
  private gone = false;

  constructor(now: number) {
    this.last = now;
  }

  /** A sign of somebody; true if nobody seemed to be there before. */
  sign(now: number): boolean {
    const back = this.gone;
    this.last = now;
    this.gone = false;
    return back;
  }

  /** Looks whether they have gone since the last look: how many milliseconds there was no sign, or null. */
  look(now: number, patience: number): number | null {
    const silence = now - this.last;
    if (this.gone || silence < patience) {
      return null;
    }
    this.gone = true;
    return silence;
  }
}
