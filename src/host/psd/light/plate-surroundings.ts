import type { PsdFile, PsdLayer } from '../format/psd-file.js';
import { layerTree, type PsdNode } from '../read/layer-tree.js';
import { type LightMark, readLightMark } from './light-mark.js';

/** A light layer or group of ours in the list. */
export interface Marked {
  readonly record: PsdLayer;
  readonly mark: LightMark;
}

/** What stands around a plate that is in the file already. */
export interface PlateSurroundings {
  /** Layers of an earlier light that are clipped to the plate, from the bottom to the top. */
  readonly lights: readonly Marked[];
  /** Whether everything that is clipped to the plate is ours. */
  readonly onlyLights: boolean;
  /** Position of the topmost record that is clipped to the plate; of the plate itself where nothing is. */
  readonly top: number;
  readonly group: OwnGroup | null;
}

/** Our group, when it lies directly around the plate. */
export interface OwnGroup extends Marked {
  readonly endMarker: PsdLayer;
  /** It holds the plate and its light, and nothing of the artist's. */
  readonly holdsNothingElse: boolean;
}

interface Place {
  readonly siblings: readonly PsdNode[];
  readonly at: number;
  readonly parent: PsdNode | null;
}

function placeOf(file: PsdFile, record: number): Place | null {
  const lists: { siblings: readonly PsdNode[]; parent: PsdNode | null }[] = [
    { siblings: layerTree(file), parent: null },
  ];
  for (let list = lists.pop(); list; list = lists.pop()) {
    const at = list.siblings.findIndex(({ layer }) => layer.index === record);
    if (at >= 0) return { ...list, at };
    for (const node of list.siblings)
      if (node.children) lists.push({ siblings: node.children, parent: node });
  }
  return null;
}

function chainAbove({ siblings, at }: Place): readonly PsdNode[] {
  let end = at + 1;
  while (siblings[end]?.layer.clipping === true) end++;
  return siblings.slice(at + 1, end);
}

function markedLeaf(file: PsdFile, { layer, children }: PsdNode): Marked | null {
  const mark = children === null ? readLightMark(file, layer) : null;
  return mark && { record: layer, mark };
}

function ownGroup(file: PsdFile, parent: PsdNode | null, lights: readonly Marked[]): OwnGroup | null {
  const mark = parent && readLightMark(file, parent.layer);
  if (mark?.part !== 'group' || !parent?.endMarker) return null;
  const holdsNothingElse = parent.children?.length === lights.length + 1;
  return { record: parent.layer, mark, endMarker: parent.endMarker, holdsNothingElse };
}

/** @throws HaikeiError `file-damaged` where groups are not balanced */
export function plateSurroundings(file: PsdFile, plate: number): PlateSurroundings {
  const place = placeOf(file, plate);
  if (!place) return { lights: [], onlyLights: true, top: plate, group: null };
  const chain = chainAbove(place);
  const lights = chain.map((node) => markedLeaf(file, node)).filter((marked) => marked !== null);
  return {
    lights,
    onlyLights: lights.length === chain.length,
    top: chain.at(-1)?.layer.index ?? plate,
    group: ownGroup(file, place.parent, lights),
  };
}
