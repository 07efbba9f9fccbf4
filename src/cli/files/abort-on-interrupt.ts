const INTERRUPTS = ['SIGINT', 'SIGTERM'] as const;

type Interrupt = (typeof INTERRUPTS)[number];

/** The part of `process` that tells of signals. */
export interface InterruptSource {
  on(event: Interrupt, listener: () => void): unknown;
  off(event: Interrupt, listener: () => void): unknown;
}

export interface InterruptWatch {
  readonly signal: AbortSignal;
  /** Stops listening; an interrupt then ends the process as usual. */
  dispose(): void;
}

/**
 * Turns the first Ctrl+C (or a farm's SIGTERM) into a cancel, so that temporary files are removed. The second
 * one is not listened to and ends the process at once.
 */
export function abortOnInterrupt(source: InterruptSource = process): InterruptWatch {
  const controller = new AbortController();
  const dispose = (): void => INTERRUPTS.forEach((name) => source.off(name, interrupted));
  const interrupted = (): void => {
    dispose();
    controller.abort();
  };
  INTERRUPTS.forEach((name) => source.on(name, interrupted));
  return { signal: controller.signal, dispose };
}
