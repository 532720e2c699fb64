import { plainName } from './names.ts';
import { type PendingFile, type Problem, problemOf, shared, type Step } from './pending-file.ts';
import { NONE, previewOf } from './preview.ts';
import type { SharedFile } from './shared-file.ts';
import { send } from './transfer.ts';

/** So many files are on their way at once. */
const AT_ONCE = 3;

/** Who shows a tray. */
export interface TrayOwner {
  /** Wants a place for a file; answered by {@link Tray.slot} or {@link Tray.noSlot}. */
  ask(file: PendingFile): void;
  changed(): void;
}

/**
 * The files that go with the next message: each is brought to its place as soon as it is here. While nobody shows them,
 * what is under way goes on, and nothing is begun.
 */
export class Tray {
  private files: readonly PendingFile[] = [];
  private readonly underWay = new Map<string, () => void>();
  private owner: TrayOwner | null = null;

  /** From now on it is shown; what the one before has asked for is asked for again. */
  open(owner: TrayOwner): void {
    this.owner = owner;
    this.files = this.files.map((file) => (file.step.kind === 'asking' ? { ...file, step: { kind: 'waiting' } } : file));
    this.next();
  }

  /** It is not shown any more, unless somebody else does by now. */
  leave(owner: TrayOwner): void {
    if (this.owner === owner) {
      this.owner = null;
    }
  }

  get all(): readonly PendingFile[] {
    return this.files;
  }

  /** Nothing is on its way and nothing has failed: what is here can be sent. */
  get isReady(): boolean {
    return this.files.every(({ step }) => step.kind === 'ready');
  }

  /** Something has failed: nothing is sent before it is tried again or removed. */
  get hasFailed(): boolean {
    return this.files.some(({ step }) => step.kind === 'failed');
  }

  add(files: Iterable<File>): void {
    const added = [...files].map((content): PendingFile => {
      const step: Step = content.size === 0 ? { kind: 'failed', problem: 'empty', max: 0 } : { kind: 'waiting' };
      return { key: crypto.randomUUID(), content, name: plainName(content.name), preview: NONE.address, width: 0, height: 0, step };
    });
    this.show([...this.files, ...added]);
    added.forEach((file) => void this.look(file));
    this.next();
  }

  private async look({ key, content }: PendingFile): Promise<void> {
    const { address, width, height } = await previewOf(content);
    this.change(key, { preview: address, width, height });
  }

  remove(key: string): void {
    this.underWay.get(key)?.();
    this.underWay.delete(key);
    this.show(this.files.filter((file) => file.key !== key));
    this.next();
  }

  retry(key: string): void {
    this.change(key, { step: { kind: 'waiting' } });
    this.next();
  }

  /** What is at its place, in order; the tray is empty afterwards. */
  take(): SharedFile[] {
    const taken = this.files.flatMap((file) => (file.step.kind === 'ready' ? [shared(file, file.step.get)] : []));
    this.clear();
    return taken;
  }

  clear(): void {
    this.underWay.forEach((callOff) => callOff());
    this.underWay.clear();
    this.show([]);
  }

  /** The place for a file; the page's own server has it, by whatever name. */
  slot(key: string, put: string, get: string): void {
    const file = this.find(key);
    if (file?.step.kind !== 'asking') {
      return;
    }
    this.change(key, { step: { kind: 'sending', sent: 0, get } });
    const callOff = send(new URL(put).pathname, file.content, file.content.type, {
      progress: (sent) => this.change(key, { step: { kind: 'sending', sent, get } }),
      done: () => this.end(key, { kind: 'ready', get }),
      failed: (status) => this.end(key, { kind: 'failed', problem: problemOf(status), max: 0 }),
    });
    this.underWay.set(key, callOff);
  }

  noSlot(key: string, problem: Problem, max: number): void {
    this.end(key, { kind: 'failed', problem, max });
  }

  private end(key: string, step: Step): void {
    this.underWay.delete(key);
    this.change(key, { step });
    this.next();
  }

  private next(): void {
    const { owner } = this;
    if (owner === null) {
      return;
    }
    const busy = this.files.filter(({ step }) => step.kind === 'asking' || step.kind === 'sending').length;
    const waiting = this.files.filter(({ step }) => step.kind === 'waiting').slice(0, Math.max(0, AT_ONCE - busy));
    waiting.forEach((file) => {
      this.change(file.key, { step: { kind: 'asking' } });
      owner.ask(file);
    });
  }

  private find(key: string): PendingFile | undefined {
    return this.files.find((file) => file.key === key);
  }

  private change(key: string, change: Partial<PendingFile>): void {
    this.show(this.files.map((file) => (file.key === key ? { ...file, ...change } : file)));
  }

  private show(files: readonly PendingFile[]): void {
    this.files = files;
    this.owner?.changed();
  }
}
