import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { buildPsd } from '../../support/psd-fixtures/build-psd.js';
import type { PsdFixture } from '../../support/psd-fixtures/build-psd.js';
import { divider, layerId, unicodeName } from '../../support/psd-fixtures/common-blocks.js';
import { encodeRaw } from '../../support/psd-fixtures/encode-plane.js';
import { errorOf } from '../../support/psd-fixtures/error-of.js';

const VALID: PsdFixture = {
  resources: [{ id: 1005, data: [1, 2] }],
  layers: [
    {
      name: 'bg',
      rect: [0, 0, 1, 2],
      channels: [{ id: 0, data: encodeRaw({ width: 2, depth: 8, samples: [1, 2] }) }],
      mask: new Uint8Array(20),
      blocks: [unicodeName('bg'), layerId(1), divider(0)],
    },
  ],
  globalMask: [0, 0],
  blocks: [{ key: 'Patt', data: [1, 2, 3, 4] }],
};

const damage = (
  mark: string,
  values: ArrayLike<number>,
  { offset = 0, fixture = VALID }: { offset?: number; fixture?: PsdFixture } = {},
): Uint8Array => {
  const { bytes, at } = buildPsd(fixture);
  bytes.set(values, at(mark) + offset);
  return bytes;
};

const HUGE = [0xff, 0xff, 0xff, 0xff];

test('the file that the cases below damage is fine', () => {
  expect(parsePsd(buildPsd(VALID).bytes).layerInfo.layers).toHaveLength(1);
});

test.each<[string, Uint8Array, Record<string, unknown>]>([
  ['another format', new TextEncoder().encode('GIF89a'), { code: 'file-damaged', found: '"GIF8"' }],
  ['nothing', new Uint8Array(0), { code: 'file-truncated', needed: 4, available: 0 }],
  ['version 3', damage('version', [0, 3]), { code: 'file-damaged', found: 'version 3', offset: 4 }],
  ['no channels', damage('channels', [0, 0]), { code: 'file-damaged', found: '0 channels', offset: 12 }],
  ['57 channels', damage('channels', [0, 57]), { code: 'file-damaged', found: '57 channels' }],
  ['no width', damage('width', [0, 0, 0, 0]), { code: 'file-damaged', found: 'width 0', offset: 18 }],
  [
    'a PSD wider than PSD can be',
    damage('width', [0, 0, 0x75, 0x31]),
    { code: 'file-too-large', what: 'canvas width', value: 30001, limit: 30000 },
  ],
  [
    'a PSB higher than PSB can be',
    damage('height', [0, 4, 0x93, 0xe1], { fixture: { ...VALID, version: 2 } }),
    { code: 'file-too-large', what: 'canvas height', value: 300001, limit: 300000 },
  ],
  ['a depth of 12', damage('depth', [0, 12]), { code: 'file-damaged', found: '12 bits', offset: 22 }],
  ['mode 5', damage('mode', [0, 5]), { code: 'file-damaged', found: 'mode 5', offset: 24 }],
  [
    'colour mode data longer than the file',
    damage('colourMode.length', HUGE),
    { code: 'file-truncated', where: 'colour mode data', needed: 0xffffffff },
  ],
  [
    'image resources longer than the file',
    damage('resources.length', HUGE),
    { code: 'file-truncated', where: 'image resources' },
  ],
  [
    'a layer section longer than the file',
    damage('layers.length', [0x7f]),
    { code: 'file-truncated', where: 'layer and mask section' },
  ],
  [
    'a layer section of a PSB beyond 2^53',
    damage('layers.length', HUGE, { fixture: { ...VALID, version: 2 } }),
    { code: 'file-damaged', expected: 'a length below 2^53' },
  ],
  [
    'an unknown resource signature',
    damage('resource0', [0x39]),
    { code: 'file-damaged', where: 'image resources', found: '"9BIM"' },
  ],
  [
    'a resource longer than its section',
    damage('resource0.data.length', [0, 0, 0, 3]),
    { code: 'file-damaged', where: 'image resources', found: '3 bytes' },
  ],
  [
    'layer info longer than its section',
    damage('layerInfo.length', [0, 0, 0xff, 0xff]),
    { code: 'file-truncated', where: 'layer and mask section', needed: 0xffff },
  ],
  [
    '32767 layers where one fits',
    damage('count', [0x7f, 0xff]),
    { code: 'file-damaged', where: 'layer info', found: '32767 layers' },
  ],
  [
    'one layer more than there are records',
    damage('count', [0, 2]),
    { code: 'file-damaged', where: expect.stringMatching(/layer (info|record 1)/) },
  ],
  [
    'a layer whose bottom is above its top',
    damage('layer0.rect', [0, 0, 0, 9]),
    {
      code: 'file-damaged',
      where: 'layer record 0',
      found: 'bottom 1 above top 9',
      expected: 'top ≤ bottom',
    },
  ],
  [
    'a layer whose right is left of its left',
    damage('layer0.rect', [0, 0, 0, 9], { offset: 4 }),
    { code: 'file-damaged', found: 'right 2 left of left 9', expected: 'left ≤ right' },
  ],
  [
    'a layer wider than any can be',
    damage('layer0.rect', [0x7f, 0xff, 0xff, 0xff], { offset: 12 }),
    { code: 'file-too-large', what: 'width of layer record 0', value: 0x7fffffff, limit: 30000 },
  ],
  [
    'a layer with 57 channels',
    damage('layer0.channels', [0, 57]),
    { code: 'file-damaged', where: 'layer record 0', found: '57 channels' },
  ],
  [
    'channel data longer than the layer info',
    damage('layer0.channel0.length', [0, 0, 0xff, 0xff]),
    { code: 'file-truncated', where: 'layer info', needed: 0xffff },
  ],
  [
    'channel data a little longer than the layer info',
    damage('layer0.channel0.length', [0, 0, 0, 9]),
    { code: 'file-damaged', where: 'layer info', found: '9 bytes' },
  ],
  [
    'a channel of one byte',
    damage('layer0.channel0.length', [0, 0, 0, 1]),
    { code: 'file-damaged', found: 'channel 0 of layer 0 has 1 byte' },
  ],
  [
    'a wrong signature before the blend mode',
    damage('layer0.blend', [0x20]),
    { code: 'file-damaged', where: 'layer record 0', found: '" BIM"' },
  ],
  [
    'extra data longer than the layer info',
    damage('layer0.extra.length', [0, 0, 1, 0]),
    { code: expect.stringMatching(/file-(damaged|truncated)/), where: 'layer record 0' },
  ],
  [
    'mask data longer than its layer record',
    damage('layer0.mask.length', HUGE),
    { code: 'file-truncated', where: 'mask of layer record 0' },
  ],
  [
    'mask data of 4 bytes',
    damage('layer0.mask.length', [0, 0, 0, 4], { fixture: { ...VALID, layers: [{ mask: [0, 0, 0, 0] }] } }),
    { code: 'file-damaged', where: 'mask of layer record 0' },
  ],
  [
    'a mask inside out',
    damage('layer0.mask', [0, 0, 0, 1]),
    { code: 'file-damaged', where: 'mask of layer record 0', found: 'bottom 0 above top 1' },
  ],
  [
    'no block behind the layer name',
    damage('layer0.block0', new Uint8Array(58)),
    { code: 'file-damaged', where: 'layer record 0', expected: 'a tagged block behind the layer name' },
  ],
  [
    'a block with an unknown signature',
    damage('layer0.block1', [0x20]),
    { code: 'file-damaged', where: 'layer record 0', found: '" BIM"' },
  ],
  [
    'a block longer than its record',
    damage('layer0.block2.data.length', [0, 0, 0, 9]),
    { code: 'file-damaged', where: 'layer record 0', found: '9 bytes' },
  ],
  [
    'a Unicode name that counts more letters than it has',
    damage('layer0.block0.data', [0, 0, 0, 9]),
    { code: 'file-damaged', where: 'tagged block luni', found: '18 bytes' },
  ],
  [
    'a section divider of an unknown kind',
    damage('layer0.block2.data', [0, 0, 0, 4]),
    { code: 'file-damaged', where: 'tagged block lsct', found: 'section divider 4' },
  ],
  [
    'a global layer mask longer than its section',
    damage('globalMask.length', [0, 0, 0, 20]),
    { code: 'file-damaged', where: 'global layer mask', found: '20 bytes' },
  ],
  [
    'an unknown signature among the global blocks',
    damage('block0', [1]),
    { code: 'file-damaged', where: 'layer and mask section', expected: 'a tagged block, "8BIM" or "8B64"' },
  ],
  [
    'no merged picture',
    buildPsd(VALID).bytes.slice(0, buildPsd(VALID).at('merged')),
    { code: 'file-truncated', where: 'merged picture', needed: 2, available: 0 },
  ],
])('%s is refused in its own words', (_, bytes, expected) => {
  expect(errorOf(() => parsePsd(bytes))).toMatchObject(expected);
});
