/** Three rows of three, row by row. */
export type Matrix3 = readonly [number, number, number, number, number, number, number, number, number];

/** First `b`, then `a`. */
export function multiplyMatrices(a: Matrix3, b: Matrix3): Matrix3 {
  const at = (row: number, column: number): number =>
    a[row * 3]! * b[column]! + a[row * 3 + 1]! * b[column + 3]! + a[row * 3 + 2]! * b[column + 6]!;
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)];
}

export const determinant = ([a, b, c, d, e, f, g, h, i]: Matrix3): number =>
  a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);

/** By cofactors; the caller has made sure that `determinant` is not zero. */
export function invertMatrix(matrix: Matrix3): Matrix3 {
  const [a, b, c, d, e, f, g, h, i] = matrix;
  const scale = 1 / determinant(matrix);
  return [
    (e * i - f * h) * scale,
    (c * h - b * i) * scale,
    (b * f - c * e) * scale,
    (f * g - d * i) * scale,
    (a * i - c * g) * scale,
    (c * d - a * f) * scale,
    (d * h - e * g) * scale,
    (b * g - a * h) * scale,
    (a * e - b * d) * scale,
  ];
}
