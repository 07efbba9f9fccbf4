/** How far the wind has carried cloth and hair: a sway for each drawing, with a lag from root to tip. */
export class Wind {
  constructor(private readonly phase: number) {}

  /** Sideways displacement of something `loose` (0 fast, 1 a free end). */
  sway(loose: number, lag = 0): number {
    return loose * (0.022 + 0.03 * Math.sin(this.phase - loose * 1.9 - lag));
  }

  lift(loose: number, lag = 0): number {
    return loose * 0.016 * Math.sin(this.phase - loose * 2.4 - lag + 0.8);
  }
}
