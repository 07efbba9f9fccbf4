/**
 * Solves S · x = v for three right sides at once. S is symmetric and positive definite, given as its six different
 * entries [00, 01, 02, 11, 12, 22]; `v` holds the three right sides one after the other, three values each.
 * @param out nine values: the three solutions, one after the other
 */
export function solveSymmetric(s: Float64Array, v: Float64Array, out: Float64Array): void {
  const [a, b, c, d, e, f] = [s[0]!, s[1]!, s[2]!, s[3]!, s[4]!, s[5]!];
  const i00 = d * f - e * e;
  const i01 = c * e - b * f;
  const i02 = b * e - c * d;
  const i11 = a * f - c * c;
  const i12 = b * c - a * e;
  const i22 = a * d - b * b;
  const scale = 1 / (a * i00 + b * i01 + c * i02);
  for (let i = 0; i < 9; i += 3) {
    const [x, y, z] = [v[i]! * scale, v[i + 1]! * scale, v[i + 2]! * scale];
    out[i] = i00 * x + i01 * y + i02 * z;
    out[i + 1] = i01 * x + i11 * y + i12 * z;
    out[i + 2] = i02 * x + i12 * y + i22 * z;
  }
}
