/** Holds samples to 0..1, in place: what a network was trained on. `mixStrength` puts back what this takes away. */
export function clampToUnit(samples: Float32Array): void {
  for (let i = 0; i < samples.length; i++) {
    const value = samples[i]!;
    if (value < 0) samples[i] = 0;
    else if (value > 1) samples[i] = 1;
  }
}
