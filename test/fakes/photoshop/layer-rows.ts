import type { FakeNode } from './fake-state.js';

const KINDS: Readonly<Record<string, number | undefined>> = {
  pixel: 1,
  text: 3,
  smartObject: 5,
  video: 6,
  group: 7,
  gradientFill: 9,
  pattern: 10,
  solidColor: 11,
};
const BACKGROUND = 12;
const GROUP_END = 13;
const ADJUSTMENT = 2;

const pixels = (value: number) => ({ _unit: 'pixelsUnit', _value: value });

type Section = 'layerSectionStart' | 'layerSectionEnd' | 'layerSectionContent';

const rowOf = (node: FakeNode, itemIndex: number, section: Section) => ({
  layerID: node.id,
  itemIndex,
  name: node.name,
  layerKind: node.background ? BACKGROUND : (KINDS[node.kind] ?? ADJUSTMENT),
  layerSection: { _enum: 'layerSectionType', _value: section },
  visible: node.visible,
  opacity: Math.round((node.opacity * 255) / 100),
  ...(!node.background && { fillOpacity: Math.round((node.fillOpacity * 255) / 100) }),
  group: node.clipped,
  background: node.background,
  layerLocking: {
    _obj: 'layerLocking',
    protectAll: node.locks.all,
    protectComposite: node.locks.pixels,
    protectPosition: node.locks.position,
    protectTransparency: node.locks.transparent || node.background,
  },
  ...(node.children === null && {
    boundsNoEffects: {
      _obj: 'rectangle',
      left: pixels(node.bounds.left),
      top: pixels(node.bounds.top),
      right: pixels(node.bounds.right),
      bottom: pixels(node.bounds.bottom),
    },
  }),
  hasUserMask: node.mask !== null,
  ...(node.mask && { userMaskEnabled: node.mask.enabled }),
  hasVectorMask: node.vectorMask,
});

export type LayerRow = ReturnType<typeof rowOf>;

/** What closes a group at its bottom: a layer of its own to the Action Manager, which the layers panel does not show. */
const endOf = (group: FakeNode, itemIndex: number): LayerRow => ({
  ...rowOf(
    { ...group, id: 1_000_000 + group.id, name: '</Layer group>', clipped: false },
    itemIndex,
    'layerSectionEnd',
  ),
  layerKind: GROUP_END,
});

/** A stack as the Action Manager counts it: from the bottom, a Background as number 0 and other layers from 1. */
export function layerRows(nodes: readonly FakeNode[]): readonly LayerRow[] {
  const first = nodes.at(-1)?.background === true ? 0 : 1;
  const rows: LayerRow[] = [];
  const add = (list: readonly FakeNode[]): void => {
    for (const node of [...list].reverse()) {
      if (node.children) {
        rows.push(endOf(node, first + rows.length));
        add(node.children);
      }
      const section = node.children ? 'layerSectionStart' : 'layerSectionContent';
      rows.push(rowOf(node, first + rows.length, section));
    }
  };
  add(nodes);
  return rows;
}
