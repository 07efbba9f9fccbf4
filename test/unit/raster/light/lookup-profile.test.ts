import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleLight } from '../../../fakes/sample-light.js';
import { chromaTable } from '../../../../src/raster/light/chroma-table.js';
import { colourLookup } from '../../../../src/raster/light/look-up-colour.js';
import { lookupCube } from '../../../../src/raster/light/lookup-cube.js';
import { lookupProfile } from '../../../../src/raster/light/lookup-profile.js';

const TABLE = chromaTable(sampleLight());
const PROFILE = lookupProfile(TABLE, 'colour.cube');

const COLOURS: readonly (readonly number[])[] = [
  [0, 0, 0],
  [255, 255, 255],
  [30, 90, 200],
  [200, 60, 40],
  [90, 160, 70],
  [120, 180, 230],
  [128, 128, 128],
];

function looked(colour: readonly number[]): number[] {
  const rgb = Float32Array.from(colour, (value) => value / 255);
  colourLookup(TABLE)(rgb, 0);
  return Array.from(rgb, (value) => value * 255);
}

/** LittleCMS by way of Python, on its own or as Pillow carries it: 8-bit colours through the link alone. */
const PYTHON = `
import ctypes, ctypes.util, glob, importlib.util, json, os, sys
path = ctypes.util.find_library('lcms2')
spec = importlib.util.find_spec('PIL')
if not path and spec:
    found = glob.glob(os.path.join(os.path.dirname(os.path.dirname(spec.origin)), 'pillow.libs', 'liblcms2*'))
    path = found[0] if found else None
if not path:
    sys.exit(3)
lcms = ctypes.CDLL(path)
for name in ('cmsOpenProfileFromFile', 'cmsCreateMultiprofileTransform'):
    getattr(lcms, name).restype = ctypes.c_void_p
link = ctypes.c_void_p(lcms.cmsOpenProfileFromFile(sys.argv[1].encode(), b'r'))
RGB_8 = (4 << 16) | (3 << 3) | 1
links = (ctypes.c_void_p * 1)(link)
transform = lcms.cmsCreateMultiprofileTransform(links, 1, RGB_8, RGB_8, 0, 0x0100)
if not transform:
    sys.exit(4)
colours = json.loads(sys.argv[2])
source = (ctypes.c_uint8 * (3 * len(colours)))(*[v for c in colours for v in c])
target = (ctypes.c_uint8 * (3 * len(colours)))()
lcms.cmsDoTransform(ctypes.c_void_p(transform), source, target, len(colours))
print(json.dumps(list(target)))
`;

const NO_LIBRARY = 3;
const runPython = (path: string): ReturnType<typeof spawnSync> =>
  spawnSync(process.env['HAIKEI_PYTHON'] ?? 'python3', ['-c', PYTHON, path, JSON.stringify(COLOURS)]);

const probe = runPython('/nowhere');
const available = probe.error === undefined && probe.status !== NO_LIBRARY;
const whenAvailable = available ? test : test.skip;

whenAvailable(
  'LittleCMS computes with the profile what we compute with the table (skipped without it)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'haikei-link-'));
    try {
      writeFileSync(join(folder, 'link.icc'), PROFILE);
      const { status, stdout } = runPython(join(folder, 'link.icc'));
      expect(status).toBe(0);
      const found = JSON.parse(String(stdout)) as number[];
      const apart = COLOURS.flatMap(looked).map((value, i) => Math.abs(value - found[i]!));
      expect(Math.max(...apart)).toBeLessThanOrEqual(1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test('the profile is a device link of RGB to RGB, byte for byte as ICC.1 lays it out', () => {
  const view = new DataView(PROFILE.buffer, PROFILE.byteOffset, PROFILE.length);
  const text = (at: number): string => String.fromCharCode(...PROFILE.subarray(at, at + 4));
  expect(view.getUint32(0)).toBe(PROFILE.length);
  expect([text(12), text(16), text(20), text(36)]).toEqual(['link', 'RGB ', 'RGB ', 'acsp']);
  const tags = Array.from({ length: view.getUint32(128) }, (_, i) => 132 + i * 12);
  expect(tags.map(text)).toEqual(['desc', 'cprt', 'pseq', 'A2B0']);
  for (const tag of tags) {
    expect(view.getUint32(tag + 4) % 4).toBe(0);
    expect(view.getUint32(tag + 4) + view.getUint32(tag + 8)).toBeLessThanOrEqual(PROFILE.length);
  }
  const at = view.getUint32(tags[3]! + 4);
  expect(text(at)).toBe('mft2');
  expect([...PROFILE.subarray(at + 8, at + 11)]).toEqual([3, 3, 21]);
  const clut = at + 52 + 3 * 2 * 2;
  const corner = (r: number, g: number, b: number): number =>
    view.getUint16(clut + ((r * 21 + g) * 21 + b) * 6);
  expect(corner(0, 0, 0)).toBe(0);
  expect(corner(20, 20, 20)).toBe(65535);
  expect(corner(20, 0, 0)).toBe(Math.round(TABLE.values[20 * 21 * 21 * 3]! * 65535));
});

test('the same table gives the same bytes, another table others', () => {
  expect(Buffer.compare(lookupProfile(TABLE, 'colour.cube'), PROFILE)).toBe(0);
  const other = chromaTable(sampleLight({ chroma: { gain: 0.5, hues: [] } }));
  expect(Buffer.compare(lookupProfile(other, 'colour.cube'), PROFILE)).not.toBe(0);
});

test('the .cube text has red running fastest, as Adobe’s specification says', () => {
  const values = Float32Array.from({ length: 24 }, (_, i) => i / 32);
  const lines = lookupCube({ size: 2, values }, 'a "b" ü').split('\r\n');
  expect(lines.slice(0, 2)).toEqual(['TITLE "a ?b? ?"', 'LUT_3D_SIZE 2']);
  // Ours runs blue fastest: the second line, red alone, is colour number 4 of the table.
  expect(lines[2]).toBe('0.000000 0.031250 0.062500');
  expect(lines[3]).toBe('0.375000 0.406250 0.437500');
  expect(lines).toHaveLength(2 + 8 + 1);
});
