/** Chromaticities as published: x, y of red, green, blue and white. */
export interface Primaries {
  readonly red: readonly [number, number];
  readonly green: readonly [number, number];
  readonly blue: readonly [number, number];
  readonly white: readonly [number, number];
}

const D65 = [0.3127, 0.329] as const;
const D50_XYZ = [0.9642, 1, 0.8249];

/** IEC 61966-2-1. */
export const SRGB: Primaries = { red: [0.64, 0.33], green: [0.3, 0.6], blue: [0.15, 0.06], white: D65 };
/** Apple's Display P3: the primaries of SMPTE RP 431-2 with a D65 white. */
export const DISPLAY_P3: Primaries = {
  red: [0.68, 0.32],
  green: [0.265, 0.69],
  blue: [0.15, 0.06],
  white: D65,
};
/** Adobe RGB (1998) Color Image Encoding. */
export const ADOBE_RGB: Primaries = {
  red: [0.64, 0.33],
  green: [0.21, 0.71],
  blue: [0.15, 0.06],
  white: D65,
};

type Row = readonly number[];
type Rows = readonly Row[];

const times = (a: Rows, b: Rows): Rows =>
  a.map((row) => b[0]!.map((_, c) => row.reduce((sum, value, k) => sum + value * b[k]![c]!, 0)));

/** Gauss–Jordan elimination. */
function inverse(m: Rows): Rows {
  const work = m.map((row, i) => [...row, ...m.map((_, c) => (c === i ? 1 : 0))]);
  for (let i = 0; i < m.length; i++) {
    const pivot = work[i]![i]!;
    work[i] = work[i]!.map((value) => value / pivot);
    for (let r = 0; r < m.length; r++) {
      const factor = work[r]![i]!;
      if (r !== i) work[r] = work[r]!.map((value, c) => value - factor * work[i]![c]!);
    }
  }
  return work.map((row) => row.slice(m.length));
}

const xyz = ([x, y]: readonly [number, number]): Row => [x / y, 1, (1 - x - y) / y];
const column = (values: Row): Rows => values.map((value) => [value]);
const diagonal = (values: Row): Rows => values.map((value, i) => values.map((_, c) => (c === i ? value : 0)));

const BRADFORD = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** Linear RGB to XYZ relative to D50, Bradford-adapted, computed here on its own from the chromaticities. */
export function colorants({ red, green, blue, white }: Primaries): Rows {
  const primaries = [0, 1, 2].map((i) => [red, green, blue].map((p) => xyz(p)[i]!));
  const scale = times(inverse(primaries), column(xyz(white))).flat();
  const native = times(primaries, diagonal(scale));
  const from = times(BRADFORD, column(xyz(white))).flat();
  const to = times(BRADFORD, column(D50_XYZ)).flat();
  const gain = diagonal(to.map((value, i) => value / from[i]!));
  return times(times(times(inverse(BRADFORD), gain), BRADFORD), native);
}

const u16 = (n: number): number[] => [(n >> 8) & 255, n & 255];
const u32 = (n: number): number[] => [...u16(n >>> 16), ...u16(n & 0xffff)];
const fixed = (x: number): number[] => u32(Math.round(x * 65536) >>> 0);
const letters = (text: string): number[] => Array.from(text, (c) => c.charCodeAt(0));

export const curv = (values: readonly number[]): number[] => [
  ...letters('curv'),
  ...u32(0),
  ...u32(values.length),
  ...values.flatMap(u16),
];

export const para = (type: number, parameters: readonly number[]): number[] => [
  ...letters('para'),
  ...u32(0),
  ...u16(type),
  ...u16(0),
  ...parameters.flatMap(fixed),
];

export const SRGB_PARA = para(3, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
/** Gamma 2.19921875 as Adobe RGB (1998) has it: 563/256. */
export const ADOBE_GAMMA = curv([563]);

/** sRGB's curve in 1024 values, as the profiles of version 2 that most files carry. */
export const SRGB_TABLE = curv(
  Array.from({ length: 1024 }, (_, i) => {
    const x = i / 1023;
    return Math.round(65535 * (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4));
  }),
);

const xyzElement = (values: Row): number[] => [...letters('XYZ '), ...u32(0), ...values.flatMap(fixed)];

const descElement = (name: string): number[] => [
  ...letters('desc'),
  ...u32(0),
  ...u32(name.length + 1),
  ...letters(name),
  ...new Array<number>(79).fill(0),
];

export const mlucElement = (name: string): number[] => [
  ...[...letters('mluc'), ...u32(0), ...u32(1), ...u32(12), ...letters('enUS')],
  ...[...u32(name.length * 2), ...u32(28), ...letters(name).flatMap(u16)],
];

export interface ProfileParts {
  readonly space?: string;
  readonly connection?: string;
  readonly tags: Readonly<Record<string, readonly number[]>>;
}

/** Puts a profile together: header, tag table, elements. */
export function buildProfile({ space = 'RGB ', connection = 'XYZ ', tags }: ProfileParts): Uint8Array {
  const entries = Object.entries(tags);
  const table: number[] = [...u32(entries.length)];
  const body: number[] = [];
  const start = 128 + 4 + entries.length * 12;
  const offsets = new Map<readonly number[], number>();
  for (const [tag, element] of entries) {
    // Tags that are the same element share its bytes, as in most real profiles.
    const known = offsets.get(element);
    table.push(...letters(tag), ...u32(known ?? start + body.length), ...u32(element.length));
    if (known !== undefined) continue;
    offsets.set(element, start + body.length);
    body.push(...element, ...new Array<number>((4 - (element.length % 4)) % 4).fill(0));
  }
  const bytes = Uint8Array.from([...new Array<number>(128).fill(0), ...table, ...body]);
  bytes.set(u32(bytes.length), 0);
  bytes.set([...u32(0x02400000), ...letters('mntr'), ...letters(space), ...letters(connection)], 8);
  bytes.set(letters('acsp'), 36);
  return bytes;
}

export function rgbTags(primaries: Primaries, curve: readonly number[], name = 'Test profile') {
  const rows = colorants(primaries);
  const at = (c: number): number[] => xyzElement(rows.map((row) => row[c]!));
  return {
    desc: descElement(name),
    ...{ rXYZ: at(0), gXYZ: at(1), bXYZ: at(2) },
    ...{ rTRC: curve, gTRC: curve, bTRC: curve },
  };
}

export const rgbProfile = (primaries: Primaries, curve: readonly number[], name?: string): Uint8Array =>
  buildProfile({ tags: rgbTags(primaries, curve, name) });

export const grayProfile = (curve: readonly number[]): Uint8Array =>
  buildProfile({ space: 'GRAY', tags: { desc: descElement('Test grey'), kTRC: curve } });
