import type { LayerRow } from '../commands/all-layers.js';
import type { ReadLayer } from './read-layer.js';

/** The numbers of the Action Manager for kinds of layers that need no further question. */
const KINDS: Readonly<Record<number, string | undefined>> = {
  1: 'pixel',
  3: 'text',
  5: 'smartObject',
  7: 'group',
  // Photoshop's Background
  12: 'pixel',
};

const percent = (opacity: number): number => (opacity * 100) / 255;

const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };

function boundsOf({ boundsNoEffects: bounds }: LayerRow): ReadLayer['boundsNoEffects'] {
  if (!bounds) return NOWHERE;
  const { left, top, right, bottom } = bounds;
  return { left: left._value, top: top._value, right: right._value, bottom: bottom._value };
}

/** Asked only of kinds that the numbers do not tell apart, such as which adjustment it is; null for an unknown layer. */
export type KindOf = (layer: number) => string | null;

function layerOf(row: LayerRow, kindOf: KindOf, layers: readonly ReadLayer[] | null): ReadLayer | null {
  const { layerLocking: lock, background } = row;
  const kind = KINDS[row.layerKind] ?? kindOf(row.layerID);
  const hasPlace = layers !== null || row.boundsNoEffects !== undefined;
  if (kind === null || !hasPlace || (kind === 'group') !== (layers !== null)) return null;
  return {
    id: row.layerID,
    name: row.name,
    kind,
    visible: row.visible,
    opacity: percent(row.opacity),
    fillOpacity: percent(row.fillOpacity ?? 255),
    isClippingMask: row.group,
    isBackgroundLayer: background,
    allLocked: lock.protectAll,
    pixelsLocked: lock.protectComposite,
    positionLocked: lock.protectPosition,
    boundsNoEffects: boundsOf(row),
    layers,
  };
}

/**
 * The tree that rows describe, top first as in the object model; null where they are not the rows of a tree, so that
 * nothing is built on a misunderstanding.
 */
export function layersFromRows(rows: readonly LayerRow[], kindOf: KindOf): readonly ReadLayer[] | null {
  const open: ReadLayer[][] = [[]];
  for (const row of [...rows].sort((a, b) => a.itemIndex - b.itemIndex)) {
    const section = row.layerSection._value;
    if (section === 'layerSectionEnd') {
      open.push([]);
      continue;
    }
    const children = section === 'layerSectionStart' ? open.pop()! : null;
    const layer = layerOf(row, kindOf, children);
    if (layer === null || open.length === 0) return null;
    open.at(-1)!.unshift(layer);
  }
  return open.length === 1 ? open[0]! : null;
}
