import type { FakeLayer } from './fake-layer.js';
import type { KeyData, KeyedName } from './fake-state.js';

const APART = 1e-6;

/** A property that takes keys, as scripts before UXP use it; keys count from 1. */
export interface KeyedProperty {
  readonly value: unknown;
  readonly isTimeVarying: boolean;
  readonly numKeys: number;
  keyTime(key: number): number;
  keyValue(key: number): unknown;
  setValue(value: unknown): void;
  setValueAtTime(time: number, value: unknown): void;
  setValueAtKey(key: number, value: unknown): void;
  removeKey(key: number): void;
  setInterpolationTypeAtKey(key: number, type: number): void;
  setSpatialTangentsAtKey(key: number, before: readonly number[], after: readonly number[]): void;
}

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** A list may come from a script's own world, whose lists know next to nothing. */
function valueOf(value: unknown, size: number): number | readonly number[] | null {
  if (size === 1) return isNumber(value) ? value : null;
  const parts: unknown[] = Array.isArray(value) ? Array.from(value as unknown[]) : [];
  return parts.length >= size && parts.every(isNumber) ? parts.slice(0, size) : null;
}

/** What a property is before any script has set it. */
export interface Unset {
  /** How many numbers a value has. */
  readonly size: number;
  readonly value: unknown;
  readonly isTimeVarying: boolean;
}

export function keyedProperty(layer: FakeLayer, name: KeyedName, unset: Unset): KeyedProperty {
  const keys = (): readonly KeyData[] => layer.data.keys[name] ?? [];
  const at = (key: number): KeyData => {
    const found = keys()[key - 1];
    if (!found) throw new Error(`After Effects error: no key ${key}: they count from 1`);
    return found;
  };
  const put = (what: string, changed: readonly KeyData[]): void => {
    const data = layer.change(what);
    data.keys = { ...data.keys, [name]: changed };
  };
  const alter = (what: string, key: number, changes: Partial<KeyData>): void => {
    const old = at(key);
    put(
      what,
      keys().map((each) => (each === old ? { ...old, ...changes } : each)),
    );
  };
  const checked = (value: unknown): number | readonly number[] => {
    const own = valueOf(value, unset.size);
    if (own !== null) return own;
    throw new TypeError(`After Effects error: ${String(value)} is no value of ${name}`);
  };
  return {
    get value() {
      return keys()[0]?.value ?? layer.data.still[name] ?? unset.value;
    },
    get isTimeVarying() {
      return keys().length > 0 || unset.isTimeVarying;
    },
    get numKeys() {
      return keys().length;
    },
    keyTime: (key) => at(key).time,
    keyValue: (key) => at(key).value,
    setValue(value) {
      if (keys().length > 0)
        throw new Error('After Effects error: Can not "setValue" on a property with keys');
      const data = layer.change(name);
      data.still = { ...data.still, [name]: checked(value) };
    },
    setValueAtTime(time, value) {
      const others = keys().filter((key) => Math.abs(key.time - time) > APART);
      // How a new key is reached is a preference: here, never as one would think.
      const made = { time, value: checked(value), interpolation: 'bezier', isStraight: false } as const;
      put(
        'setValueAtTime',
        [...others, made].sort((a, b) => a.time - b.time),
      );
    },
    setValueAtKey: (key, value) => alter('setValueAtKey', key, { value: checked(value) }),
    removeKey(key) {
      const gone = at(key);
      put(
        'removeKey',
        keys().filter((each) => each !== gone),
      );
    },
    setInterpolationTypeAtKey(key, type) {
      const found = Object.entries(layer.ae.enums.KeyframeInterpolationType).find(
        ([, value]) => value === type,
      );
      if (!found) throw new Error(`After Effects error: ${type} is no KeyframeInterpolationType`);
      const interpolation = found[0].toLowerCase() as KeyData['interpolation'];
      alter('setInterpolationTypeAtKey', key, { interpolation });
    },
    setSpatialTangentsAtKey(key, before, after) {
      if (name !== 'position') throw new Error('After Effects error: no place has no tangents');
      alter('setSpatialTangentsAtKey', key, {
        isStraight: [...Array.from(before), ...Array.from(after)].every((part) => part === 0),
      });
    },
  };
}
