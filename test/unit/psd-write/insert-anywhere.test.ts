import fc from 'fast-check';
import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { recordPosition } from '../../../src/host/psd/record-position.js';
import { layerTree, type PsdNode } from '../../../src/host/psd/read/layer-tree.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import type {
  DocumentDescription,
  NodeDescription,
} from '../../../src/host/psd/write/document-description.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { agPsdLayers, readWithAgPsd } from './support/ag-psd-reader.js';
import { expectOriginalBytes } from './support/original-bytes.js';
import { insertionFor } from './support/sample-insertion.js';
import { box } from './support/sample-pixels.js';
import { signal } from './support/sample-plate.js';
import { sampleLayer, type ShotFormat } from './support/sample-shot.js';

const format = fc.record({
  depth: fc.constantFrom<8 | 16>(8, 16),
  mode: fc.constantFrom<'rgb' | 'gray'>('rgb', 'gray'),
  large: fc.boolean(),
});

const bounds = fc
  .tuple(fc.integer({ min: -5, max: 10 }), fc.integer({ min: -5, max: 10 }), fc.integer({ min: 1, max: 12 }))
  .map(([left, top, side]) => box(left, top, side, 13 - side));

/** Trees up to four groups deep; every tree has a layer at the bottom to paint from. */
const nodes = (f: ShotFormat): fc.Arbitrary<NodeDescription[]> =>
  fc
    .letrec<{ node: NodeDescription; group: NodeDescription; layer: NodeDescription }>((tie) => ({
      node: fc.oneof({ depthSize: 'small', maxDepth: 4 }, tie('layer'), tie('group')),
      layer: fc
        .record({ name: fc.string({ maxLength: 40 }), seed: fc.nat(), clipped: fc.boolean(), bounds })
        .map(({ name, ...rest }) => sampleLayer(name, f, rest)),
      group: fc
        .record({
          name: fc.string({ unit: 'grapheme', maxLength: 12 }),
          children: fc.array(tie('node'), { maxLength: 3 }),
        })
        .map((g): NodeDescription => ({ kind: 'group', ...g })),
    }))
    .node.chain((first) => fc.array(fc.constant(first), { minLength: 1, maxLength: 3 }));

const documents = format.chain((f) =>
  fc.tuple(nodes(f), fc.integer({ min: 8, max: 20 })).map(([tree, side]): DocumentDescription => ({
    ...f,
    width: side,
    height: 21 - side,
    profile: null,
    layers: [sampleLayer('BG', f, { seed: 9, bounds: box(0, 0, 8, 8) }), ...tree],
  })),
);

interface Place {
  readonly parent: number | null;
  readonly index: number;
}

/** Every place in the tree at which a layer can be. */
const places = (siblings: readonly PsdNode[], parent: number | null): Place[] => [
  ...Array.from({ length: siblings.length + 1 }, (_, index) => ({ parent, index })),
  ...siblings.flatMap((n) => (n.children ? places(n.children, n.layer.index) : [])),
];

function nodeAt(file: PsdFile, place: Place): PsdNode {
  const find = (list: readonly PsdNode[], at: number): PsdNode | undefined =>
    list.find((n) => n.layer.index === at) ??
    list.flatMap((n) => (n.children ? [find(n.children, at)] : [])).find((n) => n);
  const siblings = place.parent === null ? layerTree(file) : find(layerTree(file), place.parent)!.children!;
  return siblings[place.index]!;
}

describe('a plate put anywhere into any tree of layers', () => {
  it('lies where it was to go, with every original byte kept, for every reader', () => {
    fc.assert(
      fc.property(documents, fc.nat(), (description, choice) => {
        const before = parsePsd(joinSegments(newDocument(description)));
        const all = places(layerTree(before), null);
        const place = all[choice % all.length]!;
        const at = recordPosition(before, place.parent, place.index);
        const insertion = insertionFor(before, { action: 'insert', at }, 0);
        const after = parsePsd(joinSegments(insertIntoPsd(signal, before, insertion).segments));
        expectOriginalBytes(before, after, { added: [at] });
        // The group that holds the plate has moved up by one record.
        const parent = place.parent === null ? null : place.parent + 1;
        expect(nodeAt(after, { ...place, parent }).layer.name).toBe('Plate 背景');
        const names = agPsdLayers(readWithAgPsd(after.bytes).children).map((l) => l.name);
        expect(names.filter((n) => n === 'Plate 背景')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('can be put in and updated again and again', () => {
    fc.assert(
      fc.property(documents, fc.array(fc.nat(), { minLength: 2, maxLength: 4 }), (description, choices) => {
        const original = parsePsd(joinSegments(newDocument(description)));
        const insert = insertionFor(original, { action: 'insert', at: 1 }, 0);
        const first = parsePsd(joinSegments(insertIntoPsd(signal, original, insert).segments));
        let file = first;
        for (const choice of choices) {
          const source = choice % 2 === 0 ? 0 : 1;
          const update = insertionFor(file, { action: 'update', record: 1 }, source);
          file = parsePsd(joinSegments(insertIntoPsd(signal, file, update).segments));
        }
        expectOriginalBytes(original, file, { added: [1] });
        expect(file.layerInfo.layers[1]!.layerId).toBe(first.layerInfo.layers[1]!.layerId);
      }),
      { numRuns: 20 },
    );
  });
});
