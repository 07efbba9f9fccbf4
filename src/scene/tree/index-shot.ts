import type { LayerId, SceneLayer } from '../layer.js';
import type { Shot } from '../shot.js';
import type { LocatedLayer } from './located-layer.js';
import { printableName } from './printable-name.js';

export interface ShotIndex {
  /** Bottom first; a group comes before what it holds. */
  readonly all: readonly LocatedLayer[];
  readonly byId: ReadonlyMap<LayerId, LocatedLayer>;
}

const pathOf = (layer: SceneLayer, parent: LocatedLayer | null): string => {
  const name = printableName(layer.name);
  return parent ? `${parent.path}/${name}` : name;
};

/** Every layer of the shot with its place. Layer ids are taken to be unique, as the host promises. */
export function indexShot(shot: Pick<Shot, 'layers'>): ShotIndex {
  const all: LocatedLayer[] = [];
  const byId = new Map<LayerId, LocatedLayer>();
  let counter = 0;
  const walk = (siblings: readonly SceneLayer[], parent: LocatedLayer | null): void => {
    for (const [index, layer] of siblings.entries()) {
      const located = {
        layer,
        parent,
        siblings,
        index,
        depth: parent ? parent.depth + 1 : 0,
        start: counter++,
        end: 0,
        shown: layer.visible && (parent?.shown ?? true),
        path: pathOf(layer, parent),
      };
      all.push(located);
      byId.set(layer.id, located);
      walk(layer.children, located);
      located.end = counter++;
    }
  };
  walk(shot.layers, null);
  return { all, byId };
}
