import { rectFromSize } from '../../../src/geometry/rect.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { paint } from '../../../src/paint.js';
import { type LonePicture, paintPicture } from '../../../src/paint/paint-picture.js';
import { platePng } from '../../../src/paint/plate-png.js';
import { decodePicture } from '../../../src/pictures/decode-picture.js';
import { allocateSamples, type Pixels } from '../../../src/raster/pixels.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { BUNDLED } from '../../fakes/bundled-scripts.js';
import { posterisingCard } from '../../fakes/posterising-card.js';
import { posterisingSession } from '../../fakes/posterising-session.js';

const live = new AbortController().signal;
const frame = { width: 60, height: 30 };
const name = 'BOOK1.png';

/** Larger than the frame, its right half soft and then empty. */
function leaves(channels: 2 | 4, depth: 8 | 16): Pixels {
  const [width, height] = [90, 50];
  const data = allocateSamples(depth, width * height * channels);
  const scale = depth === 16 ? 257 : 1;
  for (let i = 0; i < width * height; i++) {
    const [x, y] = [i % width, Math.floor(i / width)];
    for (let c = 0; c < channels - 1; c++) data[i * channels + c] = ((x * 11 + y * 7 + c * 40) % 256) * scale;
    data[i * channels + channels - 1] = Math.min(255, Math.max(0, (70 - x) * 9)) * scale;
  }
  return { width, height, channels, depth, data };
}

function requestWith(light: string | null) {
  const job = { ...DEFAULT_PAINT_JOB, look: { hands: {}, light }, reproducible: true };
  return {
    job,
    model: { card: posterisingCard, open: () => Promise.resolve(posterisingSession()) },
    lights: { open: () => Promise.resolve(new Map(BUNDLED).get('dusk.json')!) },
    software: 'haikei test',
    now: () => new Date(0),
    onProgress: () => undefined,
  };
}

/** As the BG of a document of the frame's size, its light baked in. */
async function inDocument(pixels: Pixels, light: string | null): Promise<Pixels> {
  const bounds = rectFromSize(pixels.width, pixels.height);
  const document = newDocument({
    ...frame,
    depth: pixels.depth === 16 ? 16 : 8,
    mode: 'rgb',
    profile: null,
    layers: [{ kind: 'layer', name: 'BG', bounds, pixels }],
  });
  const request = requestWith(light);
  const job = { ...request.job, bakeLight: true };
  const host = new PsdHost('shot', joinSegments(document));
  return (await paint(live, { ...request, job, host })).plate.pixels;
}

test.each([
  [8, null],
  [16, null],
  [8, 'dusk'],
] as const)(
  'a picture of %i bit, light %s, is painted as the BG of a document of its frame',
  async (depth, light) => {
    const pixels = leaves(4, depth);
    const painted = await paintPicture(live, requestWith(light), { pixels, profile: null }, { name, frame });
    const expected = await inDocument(pixels, light);
    expect(painted.pixels).toEqual(expected);
    expect(painted.pixels.data).not.toEqual(pixels.data);
    expect(painted.provenance.settings).toMatchObject({ light: light && 'dusk', bakeLight: true });
    const read = await decodePicture(live, platePng(painted), name);
    expect(read.pixels.data).toEqual(painted.pixels.data);
  },
);

test('what cannot be painted is refused before the network is loaded', async () => {
  const request = {
    ...requestWith('dusk'),
    model: { card: posterisingCard, open: () => Promise.reject(new Error('no network is asked for')) },
  };
  const refused = (picture: LonePicture) => paintPicture(live, request, picture, { name, frame });
  await expect(refused({ pixels: leaves(2, 8), profile: null })).rejects.toMatchObject({
    code: 'light-needs-colour',
  });
  const empty = { ...leaves(4, 8), data: new Uint8Array(90 * 50 * 4) };
  await expect(refused({ pixels: empty, profile: null })).rejects.toMatchObject({
    code: 'background-empty',
    details: { layer: name },
  });
});
