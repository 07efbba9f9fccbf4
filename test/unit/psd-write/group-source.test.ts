import { rectFromSize } from '../../../src/geometry/rect.js';
import type { Host } from '../../../src/host/host.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readMergedPicture } from '../../../src/host/psd/read/read-merged-picture.js';
import type {
  DocumentDescription,
  NodeDescription,
} from '../../../src/host/psd/write/document-description.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import type { LayerPixels } from '../../../src/host/host.js';
import { allLayers, paintLayer, signal } from './support/sample-plate.js';
import { box, flat } from './support/sample-pixels.js';
import { sampleLayer, type ShotFormat } from './support/sample-shot.js';

const RGB8: ShotFormat = { depth: 8, mode: 'rgb', large: false };
const sky = sampleLayer('sky', RGB8, { seed: 1, bounds: box(0, 0, 20, 10), opaque: true });

const shot = (children: readonly NodeDescription[], size = { width: 20, height: 10 }): Uint8Array => {
  const group: NodeDescription = { kind: 'group', name: 'BG', children };
  const description: DocumentDescription = { ...size, ...RGB8, profile: null, layers: [group] };
  return joinSegments(newDocument(description));
};

async function read(host: Host, leftOut: readonly string[] = []): Promise<LayerPixels> {
  const all = allLayers((await host.readShot(signal)).layers);
  const idOf = (name: string) => all.find((layer) => layer.name === name)!.id;
  return host.readPixels(signal, idOf('BG'), new Set(leftOut.map(idOf)));
}

const dust = sampleLayer('dust', RGB8, { seed: 2, bounds: box(2, 2, 9, 6), blend: 'dissolve' });

describe('a group as source in a file', () => {
  it('is refused, with the reason, where Photoshop would show it differently', async () => {
    await expect(read(new PsdHost('cut', shot([sky, dust])))).rejects.toMatchObject({
      code: 'group-inexact',
      details: { group: 'BG', features: 'blend-mode' },
    });
  });

  it('is taken where what could not be computed does not show', async () => {
    const alone = await read(new PsdHost('cut', shot([sky])));
    expect(await read(new PsdHost('cut', shot([sky, { ...dust, visible: false }])))).toEqual(alone);
    expect(await read(new PsdHost('cut', shot([sky, dust])), ['dust'])).toEqual(alone);
    const inner: NodeDescription = { kind: 'group', name: 'inner', children: [dust] };
    expect(await read(new PsdHost('cut', shot([sky, inner])), ['inner'])).toEqual(alone);
  });

  it('is the picture that the document shows, where it is all that there is', async () => {
    const hills = sampleLayer('hills', RGB8, { seed: 3, bounds: box(3, 2, 20, 10), blend: 'overlay' });
    const bytes = shot([sky, hills]);
    const { bounds, pixels } = await read(new PsdHost('cut', bytes));
    expect(bounds).toEqual(box(0, 0, 23, 12));
    const merged = readMergedPicture(parsePsd(bytes));
    for (let i = 0; i < 20 * 10; i++) {
      const [x, y] = [i % 20, Math.floor(i / 20)];
      const [at, there] = [(y * 23 + x) * 4, i * merged.channels];
      expect([...pixels.data.subarray(at, at + 3)]).toEqual([...merged.data.subarray(there, there + 3)]);
    }
  });

  it('is the same in strips as in one piece', async () => {
    const size = { width: 2048, height: 700 };
    const whole = rectFromSize(size.width, size.height);
    const tall = { ...sky, bounds: whole, pixels: flat(whole, 8, [10, 20, 30]) };
    const spot = sampleLayer('spot', RGB8, { seed: 4, bounds: box(100, 490, 50, 60), opaque: true });
    const { pixels } = await read(new PsdHost('cut', shot([tall, spot], size)));
    const at = (x: number, y: number): number[] => {
      const start = (y * 2048 + x) * 4;
      return [...pixels.data.subarray(start, start + 4)];
    };
    const own = (x: number, y: number): number[] => {
      const start = ((y - 490) * 50 + x - 100) * 3;
      return [...spot.pixels.data.subarray(start, start + 3), 255];
    };
    for (const y of [490, 511, 512, 513, 549]) expect(at(120, y)).toEqual(own(120, y));
    expect([at(0, 0), at(2047, 699)]).toEqual([
      [10, 20, 30, 255],
      [10, 20, 30, 255],
    ]);
  });

  it('disappears as a whole where it is to be hidden, and the flat picture shows the plate alone', async () => {
    const host = new PsdHost(
      'cut',
      shot([sky, sampleLayer('hills', RGB8, { seed: 3, bounds: box(0, 4, 20, 6) })]),
    );
    const source = await read(host);
    const plate = await paintLayer(host, 'BG', true);
    const { layers } = await host.readShot(signal);
    expect(layers.map(({ name, visible }) => [name, visible])).toEqual([
      ['BG', false],
      ['BG 背景', true],
    ]);
    const painted = await host.readPixels(signal, plate);
    expect(painted.bounds).toEqual(source.bounds);
    const merged = host.mergedPicture();
    for (let i = 0; i < 20 * 10; i++)
      expect([...merged.data.subarray(i * merged.channels, i * merged.channels + 3)]).toEqual([
        ...painted.pixels.data.subarray(i * 4, i * 4 + 3),
      ]);
  });
});
