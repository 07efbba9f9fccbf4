import * as v from 'valibot';
import type { NewDocument } from '../../../src/host/photoshop/api/ps-document.js';
import { FakeDocument } from './fake-document.js';
import type { FakePhotoshop } from './fake-photoshop.js';
import { fakeNode } from './fake-state.js';

const side = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(300_000));

/** Stricter than Photoshop, which makes up what is left out, of 2100×1500 white pixels with a Background. */
const OPTIONS = v.strictObject({
  name: v.pipe(v.string(), v.minLength(1)),
  width: side,
  height: side,
  resolution: v.pipe(v.number(), v.minValue(1), v.maxValue(9999.999)),
  mode: v.picklist(['RGBColorMode', 'grayscaleMode']),
  fill: v.literal('transparent'),
  depth: v.picklist([8, 16]),
  profile: v.pipe(v.string(), v.minLength(1)),
});

/** A document as Photoshop makes it where the fill is transparent: one empty layer, selected, no Background. */
export function newDocument(photoshop: FakePhotoshop, options: NewDocument): FakeDocument {
  const { name, width, height, mode, depth, profile } = v.parse(OPTIONS, options);
  const installed = photoshop.app.profiles[mode === 'RGBColorMode' ? 'RGB' : 'Gray'];
  if (!installed.includes(profile)) throw new Error(`Photoshop Error: no profile ${profile}`);
  const id = photoshop.nextId();
  const format = {
    name,
    width,
    height,
    mode,
    bitsPerChannel: `bitDepth${depth}`,
    colorProfileType: 'customEnum',
    colorProfileName: profile,
  };
  const nodes = [fakeNode({ id, name: 'Layer 1' })];
  const document = new FakeDocument(photoshop, format, { nodes, selection: null, xmp: null, active: [id] });
  document.history.splice(0, 1, 'New');
  return document;
}
