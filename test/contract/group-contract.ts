import type { Host } from '../../src/host/host.js';
import type { DocumentDescription, LayerDescription } from '../../src/host/psd/write/document-description.js';
import type { Rect } from '../../src/geometry/rect.js';
import type { Pixels } from '../../src/raster/pixels.js';
import type { LayerId, SceneLayer } from '../../src/scene/layer.js';
import { box, flat } from '../unit/psd-write/support/sample-pixels.js';
import { allLayers, signal } from '../unit/psd-write/support/sample-plate.js';
import type { ShotFormat } from '../unit/psd-write/support/sample-shot.js';

type Rgba = readonly [number, number, number, number];

/** Written as 8 bit; a document of another kind holds the same colours in its own way. */
interface Writer {
  readonly format: ShotFormat;
  samples(colour: Rgba): number[];
}

const writerOf = (format: ShotFormat): Writer => ({
  format,
  samples: ([r, g, b, a]) => (format.mode === 'rgb' ? [r, g, b, a] : [r, a]).map((v) => wide(v, format)),
});

const wide = (value: number, { depth }: ShotFormat): number => (depth === 16 ? value * 257 : value);

const plain = (
  { format, samples }: Writer,
  name: string,
  colour: Rgba,
  rest: Partial<LayerDescription> & { readonly bounds: Rect },
): LayerDescription => ({
  kind: 'layer',
  name,
  pixels: flat(rest.bounds, format.depth, samples(colour)),
  ...rest,
});

const HILLS: Rgba = [200, 100, 50, 255];

/** A folder of background pieces that reaches beyond the canvas, between paper and a cel. */
function groupShot(format: ShotFormat): DocumentDescription {
  const w = writerOf(format);
  const half = { bounds: box(0, 0, 4, 6), outside: 'hidden' } as const;
  const mask = { ...half, pixels: flat(half.bounds, format.depth, [wide(255, format)]) };
  return {
    width: 8,
    height: 6,
    profile: null,
    ...format,
    layers: [
      plain(w, 'PAPER', [255, 255, 255, 255], { bounds: box(0, 0, 8, 6) }),
      {
        kind: 'group',
        name: 'BG',
        // None of these counts: they are how the group lies in the picture.
        opacity: 0.5,
        blend: 'multiply',
        mask,
        children: [
          plain(w, 'hills', HILLS, { bounds: box(-2, 0, 10, 6) }),
          plain(w, 'haze', [100, 200, 0, 255], { bounds: box(2, 1, 4, 3), blend: 'multiply', opacity: 0.5 }),
          plain(w, 'sun', [255, 255, 255, 255], { bounds: box(4, 1, 6, 1), clipped: true }),
          plain(w, 'rough', [0, 0, 0, 255], { bounds: box(0, 0, 8, 6), visible: false }),
        ],
      },
      {
        kind: 'group',
        name: 'CLOUDS',
        children: [plain(w, 'cloud', [10, 20, 30, 102], { bounds: box(1, 1, 3, 2) })],
      },
      { kind: 'group', name: 'NOTHING', children: [] },
      {
        kind: 'group',
        name: 'OFF',
        children: [plain(w, 'gone', HILLS, { bounds: box(0, 0, 8, 6), visible: false })],
      },
      {
        kind: 'group',
        name: 'OUTSIDE',
        children: [plain(w, 'far', HILLS, { bounds: box(20, 0, 4, 4) })],
      },
      plain(w, 'A', [0, 0, 255, 255], { bounds: box(3, 0, 2, 6) }),
    ],
  };
}

/** The colour of a document's pixel as 8 bit red and alpha; grey documents have red alone. */
function redAndAlpha({ bounds, pixels }: { bounds: Rect; pixels: Pixels }, x: number, y: number): number[] {
  const { channels, width, data, depth } = pixels;
  const at = ((y - bounds.top) * width + x - bounds.left) * channels;
  const scale = depth === 16 ? 257 : 1;
  const alpha = channels % 2 === 0 ? data[at + channels - 1]! / scale : 255;
  return [data[at]! / scale, alpha];
}

const close = (found: readonly number[], expected: readonly number[]): void => {
  for (const [i, value] of expected.entries()) expect(Math.abs(found[i]! - value)).toBeLessThanOrEqual(1);
};

async function readGroup(host: Host, name: string, leftOut: readonly string[] = []) {
  const all = allLayers((await host.readShot(signal)).layers);
  const idOf = (wanted: string): LayerId => (all.find((l) => l.name === wanted) as SceneLayer).id;
  return host.readPixels(signal, idOf(name), new Set(leftOut.map(idOf)));
}

/**
 * What every host that has groups must give for one: the picture that its layers make by themselves. The numbers are
 * worked out by hand from the definitions of the modes. `open` opens a description.
 */
export function groupContract(
  title: string,
  format: ShotFormat,
  open: (shot: DocumentDescription) => Promise<Host>,
): void {
  describe(`${title} keeps the contract of a group as source`, () => {
    const host = (): Promise<Host> => open(groupShot(format));

    it('gives what its layers show together, beyond the canvas too, in the document’s depth and mode', async () => {
      const { bounds, pixels } = await readGroup(await host(), 'BG');
      expect([bounds.left, bounds.top, bounds.right, bounds.bottom]).toEqual([-2, 0, 10, 6]);
      expect([pixels.width, pixels.height, pixels.depth]).toEqual([12, 6, format.depth]);
      expect(format.mode === 'rgb' ? [3, 4] : [1, 2]).toContain(pixels.channels);
      const picture = { bounds, pixels };
      close(redAndAlpha(picture, -2, 0), [200, 255]);
      close(redAndAlpha(picture, 0, 5), [200, 255]);
      // Half of the way from 200 to 200 × 100 / 255.
      close(redAndAlpha(picture, 2, 2), [139, 255]);
      // White clipped to the haze takes its place, and its half opacity: multiplied with white, 200 stays.
      close(redAndAlpha(picture, 4, 1), [200, 255]);
      // Where the haze ends, what is clipped to it ends; beyond the hills nothing is left of it.
      close(redAndAlpha(picture, 6, 1), [200, 255]);
    });

    it('gives nothing of what lies beneath or above it, and keeps what shows through', async () => {
      const picture = await readGroup(await host(), 'CLOUDS');
      expect(picture.bounds).toEqual(box(1, 1, 3, 2));
      close(redAndAlpha(picture, 2, 2), [10, 102]);
      expect([2, 4]).toContain(picture.pixels.channels);
    });

    it('leaves out what it is told to', async () => {
      const picture = await readGroup(await host(), 'BG', ['haze']);
      close(redAndAlpha(picture, 2, 2), [200, 255]);
      close(redAndAlpha(picture, 4, 1), [200, 255]);
      const none = readGroup(await host(), 'BG', ['hills', 'haze', 'sun']);
      await expect(none).rejects.toMatchObject({ code: 'background-empty' });
    });

    it.each([
      ['a group without layers', 'NOTHING', 'background-empty'],
      ['a group whose layers are switched off', 'OFF', 'background-empty'],
      ['a group beside the canvas', 'OUTSIDE', 'background-outside'],
    ])('refuses %s', async (_title, name, code) => {
      await expect(readGroup(await host(), name)).rejects.toMatchObject({ code });
    });

    it('changes nothing by reading', async () => {
      const opened = await host();
      const before = await opened.readShot(signal);
      await readGroup(opened, 'BG', ['sun']);
      expect(await opened.readShot(signal)).toEqual(before);
    });
  });
}
