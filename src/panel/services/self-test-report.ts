/** What this machine can do, as measured. */
export interface SelfTestReport {
  readonly drivers: readonly DriverReport[];
  /** Name of the driver that paints; null when none works. */
  readonly chosen: string | null;
  /** Bytes that the host or the engine gives; null where it does not say. */
  readonly memory: number | null;
}

export interface DriverReport {
  /** `webview, WebGPU`, `webview, WASM`, `UXP` */
  readonly name: string;
  /** Million pixels a second through the model; null when it does not work here. */
  readonly speed: number | null;
  /** In the words of whatever refused, empty when it works. */
  readonly problem: string;
}
