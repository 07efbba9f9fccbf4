import { assembleIccProfile, type IccTag } from '../../../raster/colour/assemble-icc-profile.js';
import { writeAscii } from '../../../raster/colour/write-ascii.js';

type Xyz = readonly [number, number, number];

/** Curve of a profile: a plain power, or sRGB's. */
export type KnownCurve = { readonly gamma: number } | 'srgb';

function signed(view: DataView, at: number, value: number): void {
  view.setInt32(at, Math.round(value * 65536));
}

function element(size: number, type: string, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  writeAscii(view, 0, type);
  fill(view);
  return bytes;
}

/** XYZType, ICC.1:2010 §10.31. */
const xyzElement = (xyz: Xyz): Uint8Array =>
  element(20, 'XYZ ', (view) => xyz.forEach((value, i) => signed(view, 8 + i * 4, value)));

/** parametricCurveType, §10.16: a power, or IEC 61966-2-1's curve with its line near black. */
const curveElement = (curve: KnownCurve): Uint8Array =>
  element(curve === 'srgb' ? 32 : 16, 'para', (view) => {
    const parts = curve === 'srgb' ? [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045] : [curve.gamma];
    view.setUint16(8, curve === 'srgb' ? 3 : 0);
    parts.forEach((value, i) => signed(view, 12 + i * 4, value));
  });

/** textDescriptionType of version 2, which every reader takes. */
const nameElement = (name: string): Uint8Array =>
  element(Math.ceil((12 + name.length + 1) / 4) * 4, 'desc', (view) => {
    view.setUint32(8, name.length + 1);
    writeAscii(view, 12, name);
  });

export interface KnownProfile {
  readonly name: string;
  readonly curve: KnownCurve;
  /** Red, green and blue relative to D50, the rows of the profile's colorants; null for grey. */
  readonly colorants: readonly [Xyz, Xyz, Xyz] | null;
}

function tagsOf({ name, curve, colorants }: KnownProfile): readonly IccTag[] {
  const desc = ['desc', nameElement(name)] as const;
  if (colorants === null) return [desc, ['kTRC', curveElement(curve)]];
  const [r, g, b] = colorants.map(xyzElement) as [Uint8Array, Uint8Array, Uint8Array];
  const trc = curveElement(curve);
  return [desc, ['rXYZ', r], ['gXYZ', g], ['bXYZ', b], ['rTRC', trc], ['gTRC', trc], ['bTRC', trc]];
}

/** A small ICC display profile that says the same as the well-known one of this name. */
export function iccBytes(profile: KnownProfile): Uint8Array {
  return assembleIccProfile(tagsOf(profile), (view) => {
    view.setUint32(8, 0x04200000);
    writeAscii(view, 12, `mntr${profile.colorants ? 'RGB ' : 'GRAY'}XYZ `);
    [0.9642, 1, 0.8249].forEach((value, i) => signed(view, 68 + i * 4, value));
  });
}
