import type { Mishap } from './mishap.js';

/** Keeps what happened until somebody tells it. */
export class MishapLog {
  private readonly heard = new Set<Mishap>();

  add(mishap: Mishap): void {
    this.heard.add(mishap);
  }

  /** What happened since the last time; that a page was given up says that it was restarted before. */
  take(): readonly Mishap[] {
    const all: readonly Mishap[] = this.heard.has('page-given-up') ? ['page-given-up'] : [...this.heard];
    this.heard.clear();
    return all;
  }
}
