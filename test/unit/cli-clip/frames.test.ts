import { PictureCache } from '../../../src/clip/frames/picture-cache.js';
import { planFrames, stillLayers } from '../../../src/clip/frames/plan-frames.js';
import { previewPictures } from '../../../src/cli/clip/frames/preview-writer.js';
import { checkCamera } from '../../../src/clip/frames/check-camera.js';
import { layerWindow } from '../../../src/clip/frames/layer-window.js';
import type { ClipStack } from '../../../src/clip/stack/clip-stack.js';
import type { StackLayer } from '../../../src/clip/stack/stack-layer.js';
import { rect } from '../../../src/geometry/rect.js';
import type { Patch } from '../../../src/raster/composite/surface.js';
import type { Camera } from '../../../src/scene/camera/camera.js';
import { expectHaikeiError } from '../scene/expect-haikei-error.js';

const SIZE = { width: 100, height: 50 };

const patch = (bytes: number): Patch => ({
  rect: rect(0, 0, bytes, 1),
  pixels: { width: bytes, height: 1, channels: 1, depth: 8, data: new Uint8Array(bytes) },
});

const layer = (name: string, kind: StackLayer['kind'], spans: StackLayer['spans']): StackLayer => ({
  name,
  kind,
  blend: 'normal',
  keyed: false,
  smooth: false,
  origin: { x: 0, y: 0 },
  size: SIZE,
  pictures: [],
  spans,
});

const stack = (camera: Camera | null): ClipStack => ({
  frame: SIZE,
  frames: 4,
  camera,
  layers: [
    layer('BG', 'plate', [{ frame: 0, frames: 4, drawing: 0 }]),
    layer('A', 'cel', [
      { frame: 0, frames: 2, drawing: 0 },
      { frame: 2, frames: 1, drawing: null },
      { frame: 3, frames: 1, drawing: 0 },
    ]),
  ],
});

const camera = (keys: readonly Partial<Camera['keys'][number]>[], speeds: Camera['speeds'] = {}): Camera => ({
  format: 'haikei-camera/1',
  frame: null,
  keys: keys.map((key, i) => ({ frame: i * 2, x: 60, y: 30, zoom: 1, ease: 'linear', ...key })),
  speeds,
});

test('frames on twos have equal keys, empty cels are left out, what comes again has its key again', () => {
  const [a, b, c, d] = planFrames(stack(null));
  expect(a!.key).toBe(b!.key);
  expect(c!.pictures.map(({ layer: index }) => index)).toEqual([0]);
  expect(d!.key).toBe(a!.key);
  expect(stillLayers(stack(null))).toBe(1);
});

test('under a camera that moves nothing is still, and every frame is another', () => {
  const moving = stack(camera([{ x: 60 }, { x: 70 }]));
  expect(stillLayers(moving)).toBe(0);
  expect(new Set(Array.from(planFrames(moving), ({ key }) => key)).size).toBe(4);
  expect(stillLayers(stack(camera([{}])))).toBe(1);
});

test('the preview counts frames that stand', () => {
  expect(previewPictures(planFrames(stack(null)))).toEqual([
    { frame: 0, stands: 2 },
    { frame: 2, stands: 1 },
    { frame: 3, stands: 1 },
  ]);
});

test('what the camera sees of the plate, and of a layer twice as near', () => {
  const pan = camera([{ x: 60 }, { x: 70 }], { A: 2 });
  const see = (name: string, frame: number): unknown =>
    layerWindow({ name, kind: 'cel', origin: { x: 0, y: 0 } }, { camera: pan, frame: SIZE }, frame);
  expect(see('B', 2)).toEqual({ left: 20, top: 5, step: 1 });
  expect(see('A', 2)).toEqual({ left: 30, top: 5, step: 1 });
  expect(see('A', 0)).toEqual(see('B', 0));
});

test('a camera that leaves the plate is told with the first frame where it does', () => {
  const plate = { width: 130, height: 60 };
  const fits = camera([{ x: 50 }, { x: 80 }]);
  expect(() => checkCamera(fits, 4, { frame: SIZE, plate })).not.toThrow();
  const leaves = camera([{ x: 50 }, { x: 82 }]);
  expect(expectHaikeiError('camera-outside', () => checkCamera(leaves, 4, { frame: SIZE, plate }))).toEqual({
    frame: 3,
    needed: '100×50 at (32, 5)',
    plate: '130×60 at (0, 0)',
  });
  const wide = camera([{ zoom: 0.5 }]);
  expect(expectHaikeiError('camera-outside', () => checkCamera(wide, 4, { frame: SIZE, plate })).frame).toBe(
    1,
  );
});

test('pictures are read once while there is room, and the longest unused goes first', async () => {
  const cache = new PictureCache(25);
  const read: string[] = [];
  const get = (key: string): Promise<Patch> =>
    cache.get(key, () => {
      read.push(key);
      return Promise.resolve(patch(10));
    });
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key);
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

test('a picture larger than all room is still given', async () => {
  const cache = new PictureCache(5);
  expect((await cache.get('a', () => Promise.resolve(patch(10)))).rect.right).toBe(10);
});
