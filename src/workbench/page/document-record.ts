import type { Role } from '../../scene/role.js';
import type { BenchRun } from '../bench-run.js';
import type { ChosenFile } from '../calls.js';

/**
 * What the open document can be made of again: its file as it was chosen, which the browser keeps outside of every worker,
 * and what was done to it since.
 */
export class DocumentRecord {
  /** Corrected by hand. */
  roles: Readonly<Record<string, Role>>;
  private done: BenchRun[] = [];
  private undone: BenchRun[] = [];
  private readonly byVersion = new Map<number, BenchRun>();

  constructor(
    readonly file: ChosenFile,
    roles: Readonly<Record<string, Role>> = {},
  ) {
    this.roles = roles;
  }

  /** What was painted and not undone, in its order. */
  get runs(): readonly BenchRun[] {
    return this.done;
  }

  /** What the document as it is now was painted with last; null where it was not. */
  get lastRun(): BenchRun | null {
    return this.done.at(-1) ?? null;
  }

  /** @param version of the document since then */
  painted(run: BenchRun, version: number): void {
    this.byVersion.set(version, run);
    this.advance(run);
  }

  /** A kept look has become the document: the run that painted it would paint it again. */
  took(version: number): void {
    const run = this.byVersion.get(version);
    if (run) this.advance(run);
  }

  stepped(to: 'undo' | 'redo'): void {
    const [from, into] = to === 'undo' ? [this.done, this.undone] : [this.undone, this.done];
    const run = from.pop();
    if (run) into.push(run);
  }

  private advance(run: BenchRun): void {
    this.done.push(run);
    this.undone = [];
  }
}
