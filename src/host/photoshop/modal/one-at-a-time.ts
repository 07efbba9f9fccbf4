const nothing = (): void => undefined;

/** Runs work in the order in which it was asked for, each when the one before is over: Photoshop has one modal scope. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    // Not the result itself, which may be large.
    this.last = result.then(nothing, nothing);
    return result;
  }
}
