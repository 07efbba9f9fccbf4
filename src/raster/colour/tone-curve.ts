/**
 * How a channel's encoded value 0..1 becomes linear light 0..1. `parametric` is
 * y = (a·x + b)^g + e for x ≥ d, else c·x + f (ICC.1:2022 §10.18, all its types); `table` holds equally
 * spaced values from x = 0 to x = 1, read with linear interpolation.
 */
export type ToneCurve =
  | {
      readonly kind: 'parametric';
      readonly g: number;
      readonly a: number;
      readonly b: number;
      readonly c: number;
      readonly d: number;
      readonly e: number;
      readonly f: number;
    }
  | { readonly kind: 'table'; readonly values: Float64Array };

export const gammaCurve = (g: number): ToneCurve => ({
  kind: 'parametric',
  ...{ g, a: 1, b: 0, c: 0, d: 0, e: 0, f: 0 },
});

/** Linear light for an encoded value; `x` is held to 0..1, and so is the result. */
export function evaluateCurve(curve: ToneCurve, x: number): number {
  const at = Math.min(1, Math.max(0, x));
  return Math.min(1, Math.max(0, curve.kind === 'table' ? lookUp(curve.values, at) : formula(curve, at)));
}

function formula(curve: ToneCurve & { kind: 'parametric' }, x: number): number {
  if (x < curve.d) return curve.c * x + curve.f;
  return Math.max(0, curve.a * x + curve.b) ** curve.g + curve.e;
}

function lookUp(values: Float64Array, x: number): number {
  const at = x * (values.length - 1);
  const low = Math.min(Math.floor(at), values.length - 2);
  const [from, to] = [values[low]!, values[low + 1]!];
  return from + (to - from) * (at - low);
}
