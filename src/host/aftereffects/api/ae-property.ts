/** A marker on a layer; its parameters are texts by name. */
export interface AeMarker {
  readonly comment: string;
  getParameters(): Readonly<Record<string, string>>;
  setParameters(values: Readonly<Record<string, string>>): unknown;
}

/** A property or a group of them. */
export interface AeProperty {
  /** Of a group. */
  readonly numProperties?: number;
  /** Of a single one: at the time where the artist stands. */
  readonly value?: unknown;
  readonly isTimeVarying?: boolean;
  readonly numKeys?: number;
  /** @param name match name, or the place in a group, from 1 */
  property?(name: string | number): AeProperty | null;
  /** @param time seconds of the composition; @param preExpression without what an expression makes of it */
  valueAtTime?(time: number, preExpression: boolean): unknown;
  /** @param key from 1 */
  keyTime?(key: number): number;
  keyValue?(key: number): unknown;
}
