import { sampleLight } from '../../../fakes/sample-light.js';
import { bloomLayer } from '../../../../src/raster/light/bloom-layer.js';
import { hazeLayer } from '../../../../src/raster/light/haze-layer.js';
import type { Bloom } from '../../../../src/raster/light/light-script.js';
import type { Pixels } from '../../../../src/raster/pixels.js';
import { pictureOf } from './light-pictures.js';

const haze = sampleLight().haze!;

function alphaColumn(height: number, offset: number, frameHeight: number): number[] {
  const plate = pictureOf({ width: 2, height, depth: 16 }, () => [0.5, 0.5, 0.5]);
  const place = { plate, frame: { width: 2, height: frameHeight }, offset: { x: 0, y: offset } };
  const { pixels } = hazeLayer(haze, place);
  return Array.from({ length: height }, (_, y) => pixels.data[y * 8 + 3]! / 65535);
}

describe('haze', () => {
  it('is densest at the horizon of the frame and thins out differently above and below', () => {
    const alpha = alphaColumn(200, 0, 200);
    expect(Math.max(...alpha)).toBeCloseTo(haze.amount, 3);
    expect(alpha.indexOf(Math.max(...alpha))).toBeGreaterThanOrEqual(99);
    // One standard deviation away: 0.2 of the height above, 0.1 below the middle.
    expect(alpha[59]! / haze.amount).toBeCloseTo(Math.exp(-0.5), 1);
    expect(alpha[119]! / haze.amount).toBeCloseTo(Math.exp(-0.5), 1);
  });

  it('stands still in the frame, wherever the plate begins', () => {
    const whole = alphaColumn(200, 0, 200);
    expect(alphaColumn(60, 70, 200)).toEqual(whole.slice(70, 130));
    expect(alphaColumn(220, -10, 200).slice(10, 210)).toEqual(whole);
  });

  it('looks the same at twice the size', () => {
    const [small, large] = [alphaColumn(100, 0, 100), alphaColumn(200, 0, 200)];
    small.forEach((value, y) => expect(value).toBeCloseTo((large[y * 2]! + large[y * 2 + 1]!) / 2, 3));
  });

  it('has one colour and lies normally', () => {
    const plate = pictureOf({ width: 3, height: 9, depth: 8 }, () => [0, 0, 0]);
    const layer = hazeLayer(haze, { plate, frame: plate, offset: { x: 0, y: 0 } });
    expect(layer).toMatchObject({ blend: 'normal', opacity: 1 });
    expect([...layer.pixels.data.subarray(0, 3)]).toEqual([...haze.colour]);
  });
});

const BASE: Bloom = { threshold: 0.5, radius: 0.03, amount: 0.7, tint: [255, 255, 255], local: 0, warmth: 0 };

/** A lamp in the middle of the dark; `scale` makes everything larger. */
const lamp = (scale: number, colour: readonly number[] = [1, 0.9, 0.7]): Pixels =>
  pictureOf({ width: 160 * scale, height: 90 * scale, depth: 16 }, (x, y) =>
    Math.hypot(x / scale - 80, y / scale - 45) < 4 ? colour : [0.05, 0.05, 0.1],
  );

const bloomOf = (plate: Pixels, changes: Partial<Bloom> = {}): Pixels =>
  bloomLayer({ ...BASE, ...changes }, { plate, frame: plate, offset: { x: 0, y: 0 } }).pixels;

const at = ({ width, data }: Pixels, x: number, y: number): number => data[(y * width + x) * 4]! / 65535;

describe('bloom', () => {
  it('spreads around what shines and nowhere else', () => {
    const bloom = bloomOf(lamp(1));
    expect(at(bloom, 80, 45)).toBeGreaterThan(0.2);
    expect(at(bloom, 88, 45)).toBeGreaterThan(0.02);
    expect(at(bloom, 88, 45)).toBeLessThan(at(bloom, 80, 45));
    expect(at(bloom, 10, 10)).toBe(0);
    expect(at(bloom, 72, 45)).toBeCloseTo(at(bloom, 88, 45), 2);
  });

  it('has a size relative to the frame', () => {
    const [small, large] = [bloomOf(lamp(1)), bloomOf(lamp(3))];
    for (const [x, y] of [
      [80, 45],
      [86, 45],
      [80, 52],
      [92, 50],
    ] as const) {
      expect(at(large, x * 3 + 1, y * 3 + 1)).toBeCloseTo(at(small, x, y), 1);
    }
  });

  it('of a plate larger than the frame keeps to the frame', () => {
    const plate = lamp(1);
    const place = { plate, frame: { width: 80, height: 45 }, offset: { x: -40, y: -20 } };
    const narrow = bloomLayer(BASE, place).pixels;
    expect(at(narrow, 90, 45)).toBeLessThan(at(bloomOf(plate), 90, 45));
  });

  it('can spare a wide bright sky and keep a lamp', () => {
    const sky = pictureOf({ width: 160, height: 90, depth: 16 }, (x, y) => {
      if (y < 50) return [0.9, 0.9, 0.9];
      return Math.hypot(x - 80, y - 75) < 3 ? [0.9, 0.9, 0.9] : [0.1, 0.1, 0.1];
    });
    const [all, local] = [bloomOf(sky), bloomOf(sky, { local: 1 })];
    expect(at(all, 80, 15)).toBeGreaterThan(0.5);
    expect(at(local, 80, 15)).toBeLessThan(0.05);
    expect(at(local, 80, 75)).toBeGreaterThan(0.5 * at(all, 80, 75));
  });

  it('can keep to warm colours', () => {
    const cold = [0.7, 0.9, 1];
    expect(at(bloomOf(lamp(1, cold)), 80, 45)).toBeGreaterThan(0.1);
    expect(at(bloomOf(lamp(1, cold), { warmth: 1 }), 80, 45)).toBe(0);
    expect(at(bloomOf(lamp(1), { warmth: 1 }), 80, 45)).toBeGreaterThan(0.1);
  });

  it('comes from what is seen: transparent pixels do not shine', () => {
    const ghost = pictureOf({ width: 40, height: 20, depth: 8 }, () => [1, 1, 1, 0]);
    expect(
      bloomOf(ghost)
        .data.filter((_, i) => i % 4 !== 3)
        .some((value) => value > 0),
    ).toBe(false);
  });

  it('is a Screen layer whose opacity a file can keep', () => {
    const plate = lamp(1);
    const layer = bloomLayer(BASE, { plate, frame: plate, offset: { x: 0, y: 0 } });
    expect(layer.blend).toBe('screen');
    expect(layer.opacity * 255).toBe(Math.round(BASE.amount * 255));
  });
});
