import { orCancelled } from '../../../errors/or-cancelled.js';

/** Lets little pictures wait until the large one is there: both take the same network and the same thread. */
export class PictureOrder {
  private last: Promise<unknown> = Promise.resolve();

  /** What is made here is waited for, whatever becomes of it. */
  lead<T>(work: Promise<T>): Promise<T> {
    const before = this.last;
    this.last = Promise.allSettled([before, work]);
    return work;
  }

  /** Resolves when nothing leads. @throws HaikeiError `cancelled` */
  async follow(signal: AbortSignal): Promise<void> {
    let known: Promise<unknown>;
    do await orCancelled(signal, (known = this.last));
    while (known !== this.last);
  }
}
