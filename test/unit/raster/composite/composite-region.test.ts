import { rect, rectFromSize } from '../../../../src/geometry/rect.js';
import { compositeRegion } from '../../../../src/raster/composite/composite-region.js';
import { adjustment, flatten, group, solid, solidMask } from './stack-builder.js';

const one = rectFromSize(1, 1);
const WHITE = [255, 255, 255, 255];
const GREY = [128, 128, 128, 255];

const pixel = (nodes: Parameters<typeof flatten>[0]): number[] => [...flatten(nodes, one).data];

test('nothing is transparent black', () => {
  expect(pixel([])).toEqual([0, 0, 0, 0]);
});

test('a layer shows only where it lies, and a region may lie anywhere', () => {
  const out = flatten([solid(rect(-1, 1, 1, 3), [9, 8, 7, 255])], rect(-2, 0, 1, 2));
  const [no, yes] = [
    [0, 0, 0, 0],
    [9, 8, 7, 255],
  ];
  expect(out).toMatchPixels({
    width: 3,
    height: 2,
    channels: 4,
    data: [no, no, no, no, yes, yes].flat(),
  });
});

test('half a layer over half a layer: straight colours, weighed by what shows', () => {
  // Alpha 0.4 + 0.6·0.4 = 0.64; red (0.4·255) / 0.64, blue 0.24·255 / 0.64
  expect(pixel([solid(one, [0, 0, 255, 102]), solid(one, [255, 0, 0, 102])])).toEqual([159, 0, 96, 163]);
});

test('invisible layers and groups, and those without opacity, leave no trace and are not read', () => {
  const unreadable = {
    ...solid(one, WHITE),
    read: () => {
      throw new Error('read');
    },
  };
  const stack = [
    { ...unreadable, visible: false },
    { ...unreadable, opacity: 0 },
    group([unreadable], { visible: false }),
    group([unreadable], { opacity: 0, blend: 'normal' }),
    { ...unreadable, mask: solidMask(rect(5, 5, 6, 6), 255, 0) },
    { ...unreadable, bounds: rect(3, 0, 4, 1) },
  ];
  expect(pixel(stack)).toEqual([0, 0, 0, 0]);
});

test('16-bit grey documents keep their samples', () => {
  const data = Uint16Array.of(12345, 65535, 54321, 40000);
  const read = () => ({ width: 2, height: 1, channels: 2, depth: 16, data }) as const;
  const layer = { ...solid(rectFromSize(2, 1), []), read };
  const out = compositeRegion([layer], rectFromSize(2, 1), { depth: 16, channels: 2 });
  expect(out).toMatchPixels({ width: 2, height: 1, channels: 2, data });
});

describe('masks', () => {
  test('count between 0 and 1 inside and as one value outside', () => {
    const mask = solidMask(rect(1, 0, 2, 1), 51, 1);
    const out = flatten([solid(rectFromSize(3, 1), WHITE, { mask, opacity: 0.5 })], rectFromSize(3, 1));
    expect([out.data[3], out.data[7], out.data[11]]).toEqual([128, 26, 128]);
  });

  test('that hide outside crop the layer', () => {
    const mask = solidMask(rect(1, 1, 2, 2), 255, 0);
    const out = flatten([solid(rectFromSize(3, 3), WHITE, { mask })], rectFromSize(3, 3));
    const alpha = Array.from({ length: 9 }, (_, i) => out.data[i * 4 + 3]);
    expect(alpha).toEqual([0, 0, 0, 0, 255, 0, 0, 0, 0]);
  });

  test('fade a pass-through group as a whole', () => {
    const mask = solidMask(rect(0, 0, 1, 1), 51, 0);
    const inside = [solid(one, [0, 0, 0, 255]), solid(one, WHITE)];
    expect(pixel([solid(one, GREY), group(inside, { mask })])).toEqual([153, 153, 153, 255]);
  });
});

describe('groups', () => {
  const multiply = solid(one, GREY, { blend: 'multiply' });

  test('pass through: their layers blend with what lies under the group', () => {
    expect(pixel([solid(one, GREY), group([multiply])])).toEqual([64, 64, 64, 255]);
  });

  test('isolated: their layers blend among themselves only', () => {
    expect(pixel([solid(one, GREY), group([multiply], { blend: 'normal' })])).toEqual(GREY);
  });

  test('isolated: the flat group takes the mode and opacity of the group', () => {
    const stack = [solid(one, WHITE), group([solid(one, GREY)], { blend: 'multiply', opacity: 0.6 })];
    expect(pixel(stack)).toEqual([179, 179, 179, 255]);
  });

  test('pass through with opacity: fades the change, not each layer', () => {
    // Each layer at half opacity would give 96; the change from 128 to 0 at half is 64.
    const black = solid(one, [0, 0, 0, 255]);
    expect(pixel([solid(one, GREY), group([black, black], { opacity: 0.5 })])).toEqual([64, 64, 64, 255]);
  });

  test('pass through with opacity over nothing: keeps colours straight', () => {
    expect(pixel([group([solid(one, [200, 100, 50, 255])], { opacity: 0.2 })])).toEqual([200, 100, 50, 51]);
  });
});

describe('clipping', () => {
  const base = solid(one, [100, 100, 100, 102]);
  const clipped = { clipped: true } as const;

  test('a clipped layer shows in the shape of its base only', () => {
    expect(pixel([base, solid(one, [200, 0, 0, 255], clipped)])).toEqual([200, 0, 0, 102]);
    const aside = solid(rect(0, 0, 3, 1), [200, 0, 0, 255], clipped);
    expect([...flatten([base, aside], rectFromSize(2, 1)).data]).toEqual([200, 0, 0, 102, 0, 0, 0, 0]);
  });

  test('several clipped layers share the base, and blend with its colour', () => {
    const stack = [
      base,
      solid(one, [128, 128, 128, 255], { ...clipped, blend: 'multiply' }),
      solid(one, [255, 0, 0, 51], clipped),
    ];
    // 100·128/255 = 50.2, then a fifth of the way to red
    expect(pixel(stack)).toEqual([91, 40, 40, 102]);
  });

  test('the mode, opacity and mask of the base count for the whole chain', () => {
    const dark = solid(one, GREY, { blend: 'multiply', opacity: 0.6, mask: solidMask(one, 51, 0) });
    // The chain is white, which changes nothing when multiplied; then black at 0.12.
    expect(pixel([solid(one, WHITE), dark, solid(one, WHITE, clipped)])).toEqual(WHITE);
    expect(pixel([solid(one, WHITE), dark, solid(one, [0, 0, 0, 255], clipped)])).toEqual([
      224, 224, 224, 255,
    ]);
  });

  test('a hidden base hides its chain, a hidden clipped layer only itself', () => {
    const red = solid(one, [200, 0, 0, 255], clipped);
    expect(pixel([{ ...base, visible: false }, red])).toEqual([0, 0, 0, 0]);
    expect(pixel([base, { ...red, visible: false }])).toEqual([100, 100, 100, 102]);
  });

  test('a group can be the base, and a group can be clipped', () => {
    const red = solid(one, [200, 0, 0, 255]);
    expect(pixel([group([base]), { ...red, ...clipped }])).toEqual([200, 0, 0, 102]);
    expect(pixel([base, group([red], clipped)])).toEqual([200, 0, 0, 102]);
  });

  test('without a base below it, a clipped layer shows as if it were not', () => {
    expect(pixel([solid(one, [200, 0, 0, 255], clipped)])).toEqual([200, 0, 0, 255]);
  });
});

test('composited in strips or at once, the picture is the same', () => {
  const stack = [
    solid(rect(0, 0, 7, 9), [10, 60, 200, 255]),
    group([solid(rect(-3, 2, 5, 7), [250, 90, 0, 180], { blend: 'soft-light' })], {
      mask: solidMask(rect(1, 1, 6, 5), 99, 0.5),
    }),
    solid(rect(2, 2, 6, 6), [0, 0, 0, 90], { opacity: 0.7 }),
    solid(rect(0, 0, 7, 9), [90, 255, 90, 200], { clipped: true, blend: 'hue' }),
  ];
  const whole = flatten(stack, rect(0, 0, 7, 9));
  const strips = [rect(0, 0, 7, 1), rect(0, 1, 7, 4), rect(0, 4, 7, 9)].map((r) => [
    ...flatten(stack, r).data,
  ]);
  expect({ ...whole, data: strips.flat() }).toMatchPixels(whole);
});

describe('an adjustment', () => {
  const invert = (rgb: Float32Array): void => {
    rgb.forEach((value, i) => (rgb[i] = 1 - value));
  };
  const base = solid(one, [200, 100, 0, 255]);

  test('changes the colours beneath it and leaves their alpha', () => {
    expect(pixel([base, adjustment(invert)])).toEqual([55, 155, 255, 255]);
    expect(pixel([solid(one, [200, 100, 0, 128]), adjustment(invert)])).toEqual([55, 155, 255, 128]);
    expect(pixel([adjustment(invert)])).toEqual([0, 0, 0, 0]);
  });

  test('that is clipped changes its base alone', () => {
    const half = solid(one, [0, 0, 0, 128]);
    // Black turned white, half over 200, 100, 0: 200 + 55 · 128/255, 100 + 155 · 128/255, 255 · 128/255.
    expect(pixel([base, half, adjustment(invert, { clipped: true })])).toEqual([228, 178, 128, 255]);
  });

  test('fades by its opacity and its mask, mixes by its mode, and is nothing when hidden', () => {
    expect(pixel([base, adjustment(invert, { opacity: 0.2 })])).toEqual([171, 111, 51, 255]);
    expect(pixel([base, adjustment(invert, { mask: solidMask(one, 51, 0) })])).toEqual([171, 111, 51, 255]);
    expect(pixel([base, adjustment(invert, { mask: solidMask(rect(5, 5, 6, 6), 255, 0) })])).toEqual([
      200, 100, 0, 255,
    ]);
    expect(pixel([base, adjustment(invert, { blend: 'multiply' })])).toEqual([43, 61, 0, 255]);
    expect(pixel([base, adjustment(invert, { visible: false })])).toEqual([200, 100, 0, 255]);
  });

  test('adds nothing to the extent of a group, and stays within an isolated one', () => {
    const inside = group([solid(rect(0, 0, 1, 1), [10, 20, 30, 255]), adjustment(invert)], {
      blend: 'normal',
    });
    const { data } = flatten([solid(rect(0, 0, 2, 1), [1, 2, 3, 255]), inside], rect(0, 0, 2, 1));
    expect([...data]).toEqual([245, 235, 225, 255, 1, 2, 3, 255]);
  });
});
