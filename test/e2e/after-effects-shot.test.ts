import type { ClipShot } from '../../src/scene/clip/clip-shot.js';
import { BLEND_MODES } from '../../src/raster/composite/blend-mode.js';
import type { LayerData } from '../fakes/aftereffects/fake-state.js';
import { clipOf, compNamed, runShotScript, shownAt, valueAt } from './support/cut-in-after-effects.js';
import { backgroundPng, inkedPng, sheetText, writeClip } from './support/small-clip.js';
import { usualShot } from './support/small-shot.js';
import { createWorkplace, removeWorkplaces } from './support/workplace.js';

jest.setTimeout(300_000);
afterAll(removeWorkplaces);

const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e4) / 1e4 + 0);

test('a cut of files: holds and empty cels as the sheet has them, layers moved as the camera moves', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3]);
  place.write('wide.png', backgroundPng(192, 64));
  place.write(
    'cut.xdts',
    sheetText('A', 8, [
      [0, '1'],
      [2, '3'],
      [5, 'SYMBOL_NULL_CELL'],
      [6, '2'],
    ]),
  );
  const keys = [
    { frame: 2, x: 48, y: 32, zoom: 1, ease: 'linear' },
    { frame: 6, x: 88, y: 32, zoom: 1, ease: 'linear' },
  ];
  place.write(
    'pan.json',
    JSON.stringify({
      format: 'haikei-camera/1',
      frame: { width: 96, height: 64 },
      keys,
      speeds: { cel: 0 },
    }),
  );
  const files = ['--background', 'wide.png', '--cels', 'cels/A', '--sheet', 'cut.xdts', '--fps', '24'];
  await clipOf(place, [...files, '--camera', 'pan.json']);

  const done = runShotScript(place);
  const { ae, before, script, shot } = done;
  expect(script.alerts).toEqual([expect.stringMatching(/2 layers, 8 frames/)]);
  const cut = compNamed(done, shot.name);
  expect([cut.width, cut.height, cut.frameRate, cut.duration]).toEqual([96, 64, 24, 8 / 24]);
  expect(cut.layers.map(({ name }) => name)).toEqual([...shot.layers].reverse().map(({ name }) => name));
  const [cel, plate] = cut.layers as [LayerData, LayerData];
  const all = [0, 1, 2, 3, 4, 5, 6, 7];
  expect(all.map((frame) => shownAt(ae, cel, frame, 24))).toEqual(
    ['1', '1', '3', '3', '3', '', '2', '2'].map((number) => (number === '' ? '' : `A_000${number}.png`)),
  );
  expect(all.map((frame) => shownAt(ae, plate, frame, 24))).toEqual(all.map(() => 'plate.png'));
  // The camera's centre goes from 48 to 88, so the plate's corner from 0 to −40; the cel stays in the picture.
  expect(all.map((frame) => rounded(valueAt(plate, 'position', frame, 24)))).toEqual(
    [0, 0, 0, -10, -20, -30, -40, -40].map((x) => [x, 0]),
  );
  expect(all.map((frame) => rounded(valueAt(cel, 'position', frame, 24)))).toEqual(all.map(() => [0, 0]));
  expect([plate, cel].map(({ inPoint, outPoint }) => [inPoint, outPoint])).toEqual([
    [0, 8 / 24],
    [0, 8 / 24],
  ]);

  expect(ae.undoLog.map(({ name }) => name)).toEqual([`Haikei: ${shot.name}`]);
  ae.undo();
  expect(ae.state).toEqual(before);
});

test('a zoom, and a pan with ease: what the picture sees of each layer at each frame is what the clip saw', async () => {
  const place = createWorkplace();
  writeClip(place, [1, 2, 3, 4, 5, 6]);
  place.write('wide.png', backgroundPng(192, 128));
  const keys = [
    { frame: 0, x: 60, y: 50, zoom: 1, ease: 'in-out' },
    { frame: 5, x: 100, y: 70, zoom: 2, ease: 'linear' },
  ];
  const camera = { format: 'haikei-camera/1', frame: { width: 96, height: 64 }, keys, speeds: { cel: 0.5 } };
  place.write('pan.json', JSON.stringify(camera));
  await clipOf(place, ['--background', 'wide.png', '--cels', 'cels/A', '--camera', 'pan.json']);
  const done = runShotScript(place);
  const cut = compNamed(done, done.shot.name);
  const ends = (layer: LayerData) =>
    [0, 5].map((frame) => [
      rounded(valueAt(layer, 'position', frame, 24)),
      rounded(valueAt(layer, 'scale', frame, 24)),
    ]);
  // By hand: the corner is the centre less half of the picture over the zoom; times the zoom, the other way.
  expect(ends(cut.layers[1]!)).toEqual([
    [
      [-(60 - 48), -(50 - 32)],
      [100, 100],
    ],
    [
      [-2 * (100 - 24), -2 * (70 - 16)],
      [200, 200],
    ],
  ]);
  const { views } = done.shot.layers[0]!;
  expect(views).toHaveLength(6);
  for (const { frame, left, top, zoom } of views) {
    const at = rounded(valueAt(cut.layers[1]!, 'position', frame, 24));
    expect(at).toEqual(rounded([-left * zoom, -top * zoom]));
  }
});

test('a cut of a layered file: each drawing is the layer of that name, taken out of the file', async () => {
  const place = createWorkplace();
  place.write('cut.psd', usualShot());
  await clipOf(place, ['cut.psd']);
  const done = runShotScript(place, { language: 'ja_JP' });
  const { ae, shot, script } = done;
  expect(script.alerts).toEqual([expect.stringMatching(/組みました/)]);
  const cut = compNamed(done, shot.name);
  const names = cut.layers.map((layer) => `${layer.name}: ${shownAt(ae, layer, 0, 24)}`);
  expect(names).toEqual([
    'BOOK1: BOOK1/painted.psd',
    'B: B_0001/painted.psd',
    'A: A_0001/painted.psd',
    'Haikei – gouache · BG: Haikei – gouache · BG/painted.psd',
    'BG: BG/painted.psd',
  ]);
  // All of it lies in the cut's own folder.
  const bin = ae.state.items.find(({ name }) => name === `Haikei: ${shot.name}`)!;
  const loose = ae.state.items.filter(({ folder, id }) => folder === 0 && id !== bin.id);
  expect(loose.map(({ name }) => name)).toEqual(['other']);
});

describe('over a cut with inked drawings', () => {
  const place = createWorkplace();
  beforeAll(async () => {
    writeClip(place, [1]);
    place.write('cels/A/A_0002.png', inkedPng());
    place.write('cels/A/A_0001.png', inkedPng());
    await clipOf(place, ['--background', 'bg.png', '--cels', 'cels/A']);
  });

  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

  test('what has to be keyed is told, and noted at the layer', () => {
    const done = runShotScript(place);
    expect(done.script.alerts).toEqual([expect.stringMatching(/to be keyed: A/)]);
    expect(compNamed(done, done.shot.name).layers.map(({ comment }) => comment)).toEqual(['key: white', '']);
  });

  test('layers that lie over others in another way than usual do so in After Effects too', () => {
    const numbers = {
      normal: 5212,
      dissolve: 5213,
      darken: 5215,
      multiply: 5216,
      'color-burn': 5218,
      'linear-burn': 5217,
      'darker-color': 5247,
      lighten: 5221,
      screen: 5222,
      'color-dodge': 5224,
      'linear-dodge': 5223,
      'lighter-color': 5246,
      overlay: 5226,
      'soft-light': 5227,
      'hard-light': 5228,
      'vivid-light': 5230,
      'linear-light': 5229,
      'pin-light': 5231,
      'hard-mix': 5232,
      difference: 5233,
      exclusion: 5235,
      subtract: 5248,
      divide: 5249,
      hue: 5236,
      saturation: 5237,
      color: 5238,
      luminosity: 5239,
    };
    expect(BLEND_MODES.filter((mode) => mode !== 'pass-through')).toEqual(Object.keys(numbers));
    const cutWith = (modes: readonly string[]) =>
      runShotScript(place, {}, (ae) => {
        const path = place.path('out/shot.json');
        const shot = JSON.parse(new TextDecoder().decode(ae.disk.files.get(path))) as ClipShot;
        const layers = modes.map((blend) => ({ ...shot.layers[1]!, blend }));
        ae.disk.files.set(path, text({ ...shot, layers }));
      });
    const done = cutWith(Object.keys(numbers));
    const laid = compNamed(done, done.shot.name).layers.map(({ blendingMode }) => blendingMode);
    expect(laid.reverse()).toEqual(Object.values(numbers));

    const refused = cutWith(['multiply', 'glow']);
    expect(refused.script.alerts).toEqual([expect.stringMatching(/glow/)]);
    expect(refused.ae.state.items).toEqual(refused.before.items);
  });

  test('each call failing: built, or as it was', () => {
    const problems: string[] = [];
    for (let call = 1; ; call++) {
      const done = runShotScript(place, {}, (ae) => {
        ae.onCall = (number, what) => {
          if (number === call) throw new Error(`After Effects error: ${what} failed`);
        };
      });
      const name = done.ae.calls[call - 1];
      if (name === undefined) break;
      const isBuilt = done.script.alerts.some((said) => said.includes('layers,'));
      const isSame = JSON.stringify(done.ae.state) === JSON.stringify(done.before);
      if (!isBuilt && !isSame) problems.push(`${call} ${name}: ${done.script.alerts.join()}`);
    }
    expect(problems).toEqual([]);
  });

  test.each<[string, (shot: ClipShot) => unknown, RegExp]>([
    ['of another version', (shot) => ({ ...shot, format: 'haikei-shot/9' }), /wrong at format/],
    ['without frames', (shot) => ({ ...shot, frames: 0 }), /wrong at frames/],
    ['with a rate that After Effects has not', (shot) => ({ ...shot, fps: [240, 1] }), /wrong at fps/],
    ['larger than a composition', (shot) => ({ ...shot, width: 30_001 }), /wrong at width/],
    ['with no layers', (shot) => ({ ...shot, layers: [] }), /wrong at layers/],
    [
      'with views that go back',
      (shot) => {
        const layer = shot.layers[1]!;
        const [view] = layer.views;
        return { ...shot, layers: [{ ...layer, views: [view, view] }] };
      },
      /wrong at layers\[0\]\.views\[1\]\.frame/,
    ],
    [
      'with more layers than a shot has',
      (shot) => ({ ...shot, layers: Array.from({ length: 1001 }, () => shot.layers[1]) }),
      /wrong at layers/,
    ],
    [
      'with a gap in its spans',
      (shot) => ({
        ...shot,
        layers: [{ ...shot.layers[1]!, spans: [{ frame: 1, frames: 1, drawing: null }] }],
      }),
      /wrong at layers\[0\]\.spans\[0\]\.frame/,
    ],
    [
      'with a drawing that it does not name',
      (shot) => ({ ...shot, layers: [{ ...shot.layers[1]!, drawings: [] }] }),
      /wrong at layers\[0\]\.spans\[0\]\.drawing/,
    ],
    [
      'whose files are gone',
      (shot) => ({
        ...shot,
        layers: shot.layers.map((layer) => ({
          ...layer,
          drawings: layer.drawings.map((drawing) => ({ ...drawing, path: 'gone.png' })),
        })),
      }),
      /1 files of the shot are not there/,
    ],
    ['that is no text of JSON', () => undefined, /wrong at JSON/],
  ])('a shot %s is refused in words, and nothing is touched', (_title, change, words) => {
    const path = place.path('out/shot.json');
    const done = runShotScript(place, {}, ({ disk }) => {
      const changed = change(JSON.parse(new TextDecoder().decode(disk.files.get(path))) as ClipShot);
      disk.files.set(path, changed === undefined ? new TextEncoder().encode('{"a') : text(changed));
    });
    expect(done.script.alerts).toEqual([expect.stringMatching(words)]);
    expect(done.ae.undoLog).toEqual([]);
    expect(done.ae.state).toEqual(done.before);
  });

  test('whoever thinks better of it, or has an older After Effects, has nothing changed', () => {
    expect(runShotScript(place, { fileToOpen: null }).script.alerts).toEqual([]);
    const old = runShotScript(place, { version: '23.6' });
    expect([old.script.alerts.length, old.ae.undoLog]).toEqual([1, []]);
  });
});
