import fc from 'fast-check';
import { rectHeight, rectWidth } from '../../../src/geometry/rect.js';
import {
  DETAIL_POSITIONS,
  detailFromPosition,
  detailPosition,
} from '../../../src/panel/derived/detail-position.js';
import { baseJob } from '../../../src/panel/derived/base-job.js';
import { effectiveModel } from '../../../src/panel/derived/effective-model.js';
import { mixPercents } from '../../../src/panel/derived/mix-percents.js';
import { PREVIEW_SIZE, previewRegion } from '../../../src/panel/derived/preview-region.js';
import { runShare } from '../../../src/panel/derived/run-share.js';
import { shotView } from '../../../src/panel/derived/shot-view.js';
import { initialState } from '../../../src/panel/store/initial-state.js';
import type { PanelSettings } from '../../../src/panel/store/panel-settings.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { fineModel, foreignModel } from '../../fakes/panel/fake-models.js';
import { fakeShot } from '../../fakes/panel/fake-shot.js';
import { layer, plateOf, shotOf } from '../scene/build-shot.js';

const hand = (id: string): { id: string; title: { en: string; ja: string } } => ({
  id,
  title: { en: id, ja: id },
});

test('shares of a mix are whole percents that sum to 100, in the order of their weights', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(weights, (list) => {
      const hands = list.map((_, i) => hand(`h${i}`));
      const percents = mixPercents(hands, Object.fromEntries(list.map((w, i) => [`h${i}`, w])));
      const values = [...percents.values()];
      expect(values.reduce((sum, value) => sum + value, 0)).toBe(100);
      expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
      const total = list.reduce((sum, w) => sum + w, 0);
      if (total > 0) {
        list.forEach((w, i) => expect(Math.abs(values[i]! - (100 * w) / total)).toBeLessThan(1));
      }
    }),
  );
});

test('a mix without any of the hands is the first hand', () => {
  expect([...mixPercents([hand('a'), hand('b')], { other: 50 })]).toEqual([
    ['a', 100],
    ['b', 0],
  ]);
});

test('the preview lies inside the frame and is as large as the frame allows, wherever it is moved', () => {
  const sizes = fc.integer({ min: 1, max: 9000 });
  const places = fc.integer({ min: -20_000, max: 20_000 });
  fc.assert(
    fc.property(sizes, sizes, places, places, (width, height, x, y) => {
      const region = previewRegion({ width, height }, { x, y });
      expect(region.left).toBeGreaterThanOrEqual(0);
      expect(region.top).toBeGreaterThanOrEqual(0);
      expect(region.right).toBeLessThanOrEqual(width);
      expect(region.bottom).toBeLessThanOrEqual(height);
      expect(rectWidth(region)).toBe(Math.min(width, PREVIEW_SIZE.width));
      expect(rectHeight(region)).toBe(Math.min(height, PREVIEW_SIZE.height));
    }),
  );
});

test('the preview begins in the middle and follows its centre', () => {
  expect(previewRegion({ width: 1920, height: 1080 }, null)).toMatchObject({ left: 750, top: 460 });
  expect(previewRegion({ width: 1920, height: 1080 }, { x: 400, y: 200 })).toMatchObject({
    left: 190,
    top: 120,
  });
});

test('the detail slider has 1 in the middle and a quarter and 4 at its ends', () => {
  expect([0, 8, DETAIL_POSITIONS].map(detailFromPosition)).toEqual([0.25, 1, 4]);
  for (let p = 0; p <= DETAIL_POSITIONS; p++) expect(detailPosition(detailFromPosition(p))).toBe(p);
});

test('the model that was named, else the best one that the use allows, else the one that will be refused', () => {
  const models = [foreignModel, fineModel];
  const named = (model: string | null, profile: 'commercial' | 'personal'): string | undefined =>
    effectiveModel(models, { model, profile })?.name;
  expect(named('foreign', 'commercial')).toBe('foreign');
  expect(named(null, 'commercial')).toBe('haikei-fine');
  expect(named(null, 'personal')).toBe('foreign');
  expect(named('gone', 'commercial')).toBe('haikei-fine');
  expect(effectiveModel([foreignModel], { model: null, profile: 'commercial' })?.name).toBe('foreign');
  expect(effectiveModel([], { model: null, profile: 'commercial' })).toBeNull();
});

const kinds = (view: ReturnType<typeof shotView>): readonly string[] =>
  view.rows.map((row) => (row.kind === 'slot' ? '→' : row.located.layer.name));

test('two plates have two places in the same stack', () => {
  const jobs = ['#3', '#2'].map((background) => ({ ...DEFAULT_PAINT_JOB, background }));
  const view = shotView(fakeShot(), jobs);
  expect(kinds(view)).toEqual(['LO', 'CEL', 'B', 'A', '→', 'BOOK', '→', 'shadow', 'BG', 'sketch']);
  expect(view.sources.size).toBe(2);
});

test('a plate that will be painted again is marked, and no new place is drawn', () => {
  const bg = layer('BG', { key: '2' });
  const plate = plateOf(bg);
  const view = shotView(shotOf(layer('A'), plate, bg), [DEFAULT_PAINT_JOB]);
  expect(kinds(view)).toEqual(['A', plate.name, 'BG']);
  expect([...view.renewed]).toEqual([plate.id]);
});

test('where there is no background the stack is drawn all the same, with what is wrong', () => {
  const view = shotView(shotOf(layer('A'), layer('B')), [DEFAULT_PAINT_JOB]);
  expect(kinds(view)).toEqual(['A', 'B']);
  expect(view.problem?.code).toBe('no-background');
});

test('a run’s share begins at nothing, never goes back, and ends at the whole', () => {
  const stages = ['reading', 'painting', 'refining', 'inserting'] as const;
  const shares = [0, 1].flatMap((job) =>
    stages.flatMap((stage) => [0, 1, 2, 4].map((done) => runShare({ stage, done, total: 4, job }, 2)!)),
  );
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(runShare({ stage: 'painting', done: 0, total: 0, job: 0 }, 1)).toBe(0);
  expect(runShare(null, 1)).toBeNull();
});

test('every setting of the panel goes into the job', () => {
  const settings: PanelSettings = {
    model: fineModel.name,
    hands: { [fineModel.hands[0]!.id]: 2 },
    light: 'dusk',
    strength: 0.25,
    detail: 2,
    bakeLight: true,
    profile: 'personal',
    hideSource: true,
  };
  const state = { ...initialState('en'), settings, catalogue: { models: [fineModel], lights: [] } };
  const { hands, light, ...rest } = settings;
  expect(baseJob(state)).toEqual({ ...DEFAULT_PAINT_JOB, ...rest, look: { hands, light } });
});
