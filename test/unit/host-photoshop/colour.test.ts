import { documentColour } from '../../../src/host/photoshop/profile/document-colour.js';
import { KNOWN_PROFILES } from '../../../src/host/photoshop/profile/known-profiles.js';
import { iccBytes } from '../../../src/host/photoshop/profile/icc-writer.js';
import { createColourTransform } from '../../../src/raster/colour/create-colour-transform.js';
import { parseIccProfile } from '../../../src/raster/colour/parse-icc-profile.js';
import { flat, box } from '../psd-write/support/sample-pixels.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { open, plannedPlate } from './support/shots.js';

const tagged = (name: string | null, mode = 'RGBColorMode') => {
  const opened = open();
  Object.assign(opened.document.format, { colorProfileType: 'customEnum', colorProfileName: name, mode });
  return opened;
};

test.each([
  ['Adobe RGB (1998)', 'rgb'],
  ['Display P3', 'rgb'],
  ['ProPhoto RGB', 'rgb'],
  ['Gray Gamma 2.2', 'gray'],
  ['Gray Gamma 1.8', 'gray'],
] as const)('%s is known by its name, and our profile of it can be read', (name, mode) => {
  const { document } = tagged(name);
  const { profile, exchange } = documentColour(document, mode);
  expect(exchange).toBe(null);
  expect(parseIccProfile(profile!)).toMatchObject({ space: mode, description: name });
});

test.each(
  KNOWN_PROFILES.filter(({ colorants }) => colorants).map((profile) => [profile.name, profile] as const),
)('%s: white is white', (_name, profile) => {
  const sum = [0, 1, 2].map((i) => profile.colorants!.reduce((all, xyz) => all + xyz[i]!, 0));
  [0.9642, 1, 0.8249].forEach((white, i) => expect(sum[i]).toBeCloseTo(white, 3));
});

/** sRGB of one 8 bit colour. */
function srgbOf(profile: Uint8Array | null, colour: readonly number[]): number[] {
  const [bounds, out] = [box(0, 0, 1, 1), new Float32Array(3)];
  createColourTransform(profile, 'rgb').toSrgb(flat(bounds, 8, colour), bounds, out);
  return Array.from(out, (value) => value * 255);
}

// Worked out from the primaries' chromaticities and white points (Bradford for D50), not from the colorants above.
test.each([
  ['Display P3', [161.8, 99.1, 38.3]],
  ['Adobe RGB (1998)', [169.9, 102.2, 43.4]],
  ['ProPhoto RGB', [211.4, 106.4, 49.5]],
])('%s: (153, 102, 51) as sRGB', (name, expected) => {
  const found = srgbOf(iccBytes(KNOWN_PROFILES.find((profile) => profile.name === name)!), [153, 102, 51]);
  expected.forEach((value, i) => expect(Math.abs(found[i]! - value)).toBeLessThan(0.3));
});

test('sRGB, and a document without a profile, need none', () => {
  const srgb = 'sRGB IEC61966-2.1';
  const plain = { profile: null, exchange: null };
  expect(documentColour(tagged(srgb).document, 'rgb')).toEqual({ name: srgb, ...plain });
  expect(documentColour(open().document, 'rgb')).toEqual({ name: null, ...plain });
  expect(documentColour(tagged(null).document, 'rgb')).toEqual({ name: null, ...plain });
});

test('a profile whose name Photoshop does not tell is not taken for sRGB: Photoshop converts', () => {
  const opened = tagged('Display P3');
  opened.photoshop.onAsk = (what) => {
    if (what === 'document.colorProfileName') throw new Error('Photoshop Error: no');
  };
  expect(documentColour(opened.document, 'rgb').exchange).toBe('sRGB IEC61966-2.1');
});

test('any other profile: Photoshop converts on reading and on writing, and the report says so', async () => {
  const opened = tagged('EIZO ColorEdge');
  const plate = await plannedPlate(opened);
  expect(opened.photoshop.imaging.reads[0]).toMatchObject({ colorProfile: 'sRGB IEC61966-2.1' });
  const create = jest.spyOn(opened.photoshop.imaging, 'createImageDataFromBuffer');
  const { approximated } = await opened.host.insertPlate(signal, plate);
  expect(create.mock.calls[0]![1]).toMatchObject({ colorProfile: 'sRGB IEC61966-2.1' });
  expect(approximated).toEqual(['profile-through-srgb']);
});

test('a grey document of an unknown profile goes through gamma 2.2', () => {
  const { profile, exchange } = documentColour(tagged('Dot Gain 20%', 'grayscaleMode').document, 'gray');
  expect(exchange).toBe('Gray Gamma 2.2');
  expect(parseIccProfile(profile!).space).toBe('gray');
});

test('pixels in the document’s own profile name none', async () => {
  const opened = tagged('Display P3');
  const plate = await plannedPlate(opened);
  expect(opened.photoshop.imaging.reads[0]).not.toHaveProperty('colorProfile');
  expect((await opened.host.insertPlate(signal, plate)).approximated).toEqual([]);
});
