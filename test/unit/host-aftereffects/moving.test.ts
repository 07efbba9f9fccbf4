import { decode } from 'fast-png';
import fc from 'fast-check';
import { shownTimes, sourceTimeAt, usedFrames } from '../../../src/host/aftereffects/plan/time-map.js';
import {
  fileName,
  inFolder,
  folderOf,
  nextRun,
  plateFileName,
} from '../../../src/host/aftereffects/plan/plate-files.js';
import { sequenceFiles } from '../../../src/host/aftereffects/plan/sequence-files.js';
import { paint } from '../../../src/paint.js';
import { ProjectBuilder } from '../../fakes/aftereffects/build-project.js';
import type { LayerData } from '../../fakes/aftereffects/fake-state.js';
import { openProject } from '../../fakes/aftereffects/open-in-after-effects.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { grey, named, requestFor } from './support/comps.js';

/** A BG of `count` frames at 24, each of one grey, in a composition of half a second. */
function openMoving(count: number, changes: Partial<LayerData>) {
  const builder = new ProjectBuilder();
  const comp = builder.comp('cut', { width: 8, height: 8, duration: 0.5 });
  const frames = Array.from({ length: count }, (_, i) => grey(8, 8, [i * 5, i * 5, i * 5]));
  const footage = builder.sequence('/art/bg/bg_0001.png', frames, 24);
  builder.layer(comp, footage, { name: 'BG', outPoint: 0.5, ...changes });
  return openProject(builder, comp);
}

/** The frames of the source of which the plate has a painting, counted from 0; the others are one flat grey. */
function paintedFrames({ ae }: ReturnType<typeof openMoving>): number[] {
  const files = [...ae.disk.files]
    .filter(([path]) => path.includes('/Haikei/'))
    .sort(([a], [b]) => a.localeCompare(b));
  return files.flatMap(([, bytes], i) => (decode(bytes).data.every((value) => value === 127) ? [] : [i]));
}

const HELD_ON_3S = [
  [0, 0],
  [3 / 24, 2 / 24],
  [6 / 24, 5 / 24],
  [9 / 24, 2 / 24],
] as const;

test.each<[string, Partial<LayerData>, number[]]>([
  ['as it is', {}, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ['from its tenth frame', { startTime: -9 / 24 }, [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]],
  ['stretched to twice its length, which is on 2s', { stretch: 200 }, [0, 1, 2, 3, 4, 5]],
  ['at double speed', { stretch: 50 }, [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22]],
  ['held on 3s by time remap, one drawing twice', { remap: HELD_ON_3S }, [0, 2, 5]],
  ['seen for two frames only', { inPoint: 4 / 24, outPoint: 6 / 24 }, [4, 5]],
])('a moving BG %s: each frame that is shown is painted once', async (_title, changes, expected) => {
  const opened = openMoving(24, changes);
  const { insert } = await paint(signal, requestFor(opened.host));
  expect(paintedFrames(opened)).toEqual(expected);
  expect(insert.notes).toEqual([{ kind: 'read-from-file' }, { kind: 'made-sequence' }]);
});

test('the plate is as long as its source and at its rate, so that no time of the layer changes', async () => {
  const opened = openMoving(24, { remap: HELD_ON_3S, stretch: 150, startTime: 0.1 });
  const before = structuredClone(named(opened.comp(), 'BG'));
  await paint(signal, requestFor(opened.host));
  const plate = named(opened.comp(), 'Haikei – poster · BG');
  for (const key of ['inPoint', 'outPoint', 'startTime', 'stretch', 'remap'] as const)
    expect(plate[key]).toEqual(before[key]);
  const item = opened.ae.state.items.find(({ id }) => id === plate.source);
  const source = {
    isStill: false,
    frames: 24,
    conformFrameRate: 24,
    loop: 1,
    path: '/cuts/Haikei/cut/001/BG_0001.png',
  };
  expect(item).toMatchObject({ source });
  expect(opened.ae.undoLog).toHaveLength(1);
});

test('painted again, the sequence is replaced by a new one', async () => {
  const opened = openMoving(24, {});
  await paint(signal, requestFor(opened.host));
  await paint(signal, requestFor(opened.host));
  const plate = named(opened.comp(), 'Haikei – poster · BG');
  const item = opened.ae.state.items.find(({ id }) => id === plate.source);
  expect(item).toMatchObject({ source: { path: '/cuts/Haikei/cut/002/BG_0001.png', conformFrameRate: 24 } });
  expect(opened.comp().layers).toHaveLength(2);
});

test('stopped between two frames, no file of it is left', async () => {
  const opened = openMoving(24, {});
  const controller = new AbortController();
  let tiles = 0;
  const run = paint(controller.signal, {
    ...requestFor(opened.host),
    onProgress: ({ stage }) => {
      if (stage === 'painting' && ++tiles > 4) controller.abort();
    },
  });
  await expect(run).rejects.toMatchObject({ code: 'cancelled' });
  expect(paintedFrames(opened)).toEqual([]);
  expect(opened.ae.undoLog).toEqual([]);
});

test('a frame that is missing on the disk is told by its number', async () => {
  const opened = openMoving(24, {});
  opened.ae.disk.files.delete('/art/bg/bg_0004.png');
  await expect(paint(signal, requestFor(opened.host))).rejects.toMatchObject({ code: 'footage-missing' });
  expect(opened.ae.undoLog).toEqual([]);
});

test('held on n, a stretch by n shows every frame n times, wherever the layer begins', () => {
  const cases = fc.tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 0, max: 20 }),
    fc.constantFrom(23.976, 24, 25, 30),
  );
  fc.assert(
    fc.property(cases, ([n, begin, frameRate]) => {
      const comp = { id: 1, name: '', width: 1, height: 1, frameRate, duration: 48 / frameRate, layers: [] };
      const start = begin / frameRate;
      const time = {
        inPoint: start,
        outPoint: 60 / frameRate,
        startTime: start,
        stretch: n * 100,
        remapped: false,
        blended: false,
      };
      const times = shownTimes(comp, time).map((t) => sourceTimeAt(time, t));
      expect(times).toHaveLength(48 - begin);
      const frames = usedFrames(times, { frameRate, count: 100 }, time);
      expect(frames).toEqual(Array.from({ length: Math.ceil((48 - begin) / n) }, (_, i) => i));
    }),
  );
});

test('blended frames and reversed layers need the neighbours too, and never frames that are not there', () => {
  const source = { frameRate: 24, count: 3 };
  expect(usedFrames([1 / 24], source, { blended: true, stretch: 100 })).toEqual([1, 2]);
  expect(usedFrames([2 / 24, 9], source, { blended: true, stretch: 100 })).toEqual([2]);
  expect(usedFrames([1 / 24], source, { blended: false, stretch: -100 })).toEqual([0, 1]);
  expect(usedFrames([-5], source, { blended: false, stretch: 100 })).toEqual([0]);
});

test.each([
  [['a_1.png', 'a_2.png', 'a_10.png'], 3, ['a_1.png', 'a_2.png', 'a_10.png']],
  [['a_1.png', 'a_3.png', 'b_2.png', 'a_2.txt'], 4, ['a_1.png', null, 'a_3.png', null]],
  [['a_0.png', 'a_1.PNG', 'a_2.png'], 2, ['a_1.PNG', 'a_2.png']],
])('of %j a sequence of %d frames is %j', (names, count, files) => {
  expect(sequenceFiles('/art/a_1.png', names, count)).toEqual(files);
});

test('names of files are such as every system takes, and paths keep their system’s separator', () => {
  expect(fileName('背景 1/2: "夕"?')).toBe('背景 1_2_ _夕__');
  expect(fileName('CON.bg')).toBe('_CON.bg');
  expect(fileName('...')).toBe('_');
  expect(plateFileName('BG', 9, 12_000)).toBe('BG_00010.png');
  expect(inFolder(folderOf('C:\\cuts\\a.aep'), 'Haikei', '001')).toBe('C:\\cuts\\Haikei\\001');
  expect(nextRun(['001', '007', 'notes', '08'])).toBe('008');
});
