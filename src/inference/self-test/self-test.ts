import type { DriverName, DriverReason } from './choose-driver.js';

/** What a settings page tells of this machine. */
export interface SelfTest {
  /** Every driver in the order in which it would be taken, with what speaks for or against it. */
  readonly drivers: readonly DriverTest[];
  /** The driver that paints; null when none does. */
  readonly chosen: DriverName | null;
}

export interface DriverTest {
  readonly name: DriverName;
  readonly reason: DriverReason;
  /** null when it was not tried, or failed. */
  readonly measured: {
    /** What the driver calls itself, with its engine: `webview (webgpu)`. */
    readonly title: string;
    readonly megapixelsPerSecond: number;
    /** Bytes that a tile may take in it; null where nobody knows. */
    readonly memoryLimit: number | null;
  } | null;
  /** In the words of the error that ended it; null when it did not fail. */
  readonly failure: unknown;
}
