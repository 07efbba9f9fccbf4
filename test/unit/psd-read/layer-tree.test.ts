import { layerTree } from '../../../src/host/psd/read/layer-tree.js';
import type { PsdNode } from '../../../src/host/psd/read/layer-tree.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { buildPsd } from '../../support/psd-fixtures/build-psd.js';
import type { LayerFixture } from '../../support/psd-fixtures/build-psd.js';
import { divider } from '../../support/psd-fixtures/common-blocks.js';
import { errorOf } from '../../support/psd-fixtures/error-of.js';

const layer = (name: string): LayerFixture => ({ name });
const group = (name: string, type = 1): LayerFixture => ({ name, blocks: [divider(type)] });
const end = group('</Layer group>', 3);

const tree = (...bottomFirst: LayerFixture[]): PsdNode[] =>
  layerTree(parsePsd(buildPsd({ layers: bottomFirst }).bytes));

/** `a (b c)` is a layer a below a group named after the letter before the bracket. */
const asText = (nodes: readonly PsdNode[]): string =>
  nodes.map((n) => n.layer.name + (n.children ? `(${asText(n.children)})` : '')).join(' ');

test('a flat file is a flat tree, bottom first', () => {
  expect(asText(tree(layer('BG'), layer('A'), layer('B')))).toBe('BG A B');
});

test('groups nest, hold their children bottom first, and may be empty', () => {
  const nodes = tree(
    layer('BG'),
    end,
    layer('a'),
    end,
    group('inner', 2),
    layer('b'),
    group('outer'),
    layer('top'),
  );
  expect(asText(nodes)).toBe('BG outer(a inner() b) top');
});

test('a group knows its own record and its end marker', () => {
  const [node] = tree(end, layer('a'), group('G', 2));
  expect(node!.layer).toMatchObject({ name: 'G', divider: 2, index: 2 });
  expect(node!.endMarker).toMatchObject({ divider: 3, index: 0 });
  expect(node!.children![0]).toMatchObject({ endMarker: null, children: null });
});

test('a file without layers is an empty tree', () => {
  expect(tree()).toEqual([]);
});

test('a thousand nested groups are no problem', () => {
  const many = Array.from({ length: 1000 }, () => end);
  const nodes = tree(...many, ...many.map(() => group('g')));
  let depth = 0;
  for (let node = nodes[0]; node; node = node.children?.[0]) depth++;
  expect(depth).toBe(1000);
});

test('a group without its end marker is named', () => {
  expect(errorOf(() => tree(layer('a'), group('G')))).toMatchObject({
    code: 'file-damaged',
    where: 'layer record 1 (G)',
    found: 'a group without its end marker',
  });
});

test('an end marker without its group is named', () => {
  expect(errorOf(() => tree(end, end, layer('a'), group('G')))).toMatchObject({
    code: 'file-damaged',
    where: 'layer record 0 (</Layer group>)',
    found: 'a group end marker without its group',
  });
});
