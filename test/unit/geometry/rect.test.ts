import {
  describeRect,
  inflateRect,
  intersectRects,
  isEmptyRect,
  rect,
  rectHeight,
  rectWidth,
  uniteRects,
} from '../../../src/geometry/rect.js';

test('rectangles that do not touch have an empty, never negative, common part', () => {
  const common = intersectRects(rect(0, 0, 10, 10), rect(20, 30, 40, 50));
  expect(isEmptyRect(common)).toBe(true);
  expect([rectWidth(common), rectHeight(common)]).toEqual([0, 0]);
});

test('the common part of overlapping rectangles', () => {
  expect(intersectRects(rect(-5, 2, 8, 9), rect(0, 0, 100, 4))).toEqual(rect(0, 2, 8, 4));
});

test('a rectangle grows on every side and describes itself as painters write sizes', () => {
  expect(describeRect(inflateRect(rect(0, 0, 1920, 1080), 10))).toBe('1940×1100 at (-10, -10)');
});

test('the rectangle around several counts those that are not empty', () => {
  expect(uniteRects([rect(3, 4, 5, 9), rect(0, 0, 0, 0), rect(-2, 6, 4, 7)])).toEqual(rect(-2, 4, 5, 9));
  expect(uniteRects([rect(5, 5, 5, 9)])).toEqual(rect(0, 0, 0, 0));
  expect(uniteRects([])).toEqual(rect(0, 0, 0, 0));
});
