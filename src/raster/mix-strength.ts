/**
 * Mixes a painting with its source, in place in `painted`: source + strength · (painted − shown), where shown
 * is the source clamped to 0..1, as the network saw it. What the source has beyond sRGB's range is thereby
 * kept whole: 0 gives the source back bit by bit, 1 the painting plus the source's colour beyond the range.
 *
 * @param painted interleaved samples, 0..1
 * @param source as many samples, of unlimited range
 * @param strength 0..1
 */
export function mixStrength(painted: Float32Array, source: Float32Array, strength: number): void {
  if (strength === 0) {
    painted.set(source); // computed, a zero could lose its sign
    return;
  }
  for (let i = 0; i < painted.length; i++) {
    const own = source[i]!;
    const shown = own > 0 ? (own < 1 ? own : 1) : 0;
    painted[i] = own + strength * (painted[i]! - shown);
  }
}
