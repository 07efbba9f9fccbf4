import { AfterEffectsHost } from '../../../src/host/aftereffects/after-effects-host.js';
import type { AfterEffectsWorld } from '../../../src/host/aftereffects/after-effects-world.js';
import { resolveAfterEffects } from '../../../src/host/aftereffects/api/resolve-after-effects.js';
import { decodeFootage } from '../../../src/host/psd/decode-footage.js';
import type {
  DocumentDescription,
  NodeDescription,
} from '../../../src/host/psd/write/document-description.js';
import { placedAt, ProjectBuilder } from './build-project.js';
import { FakeAfterEffects } from './fake-after-effects.js';
import type { CompData } from './fake-state.js';

export interface OpenedComp {
  readonly ae: FakeAfterEffects;
  readonly world: AfterEffectsWorld;
  readonly host: AfterEffectsHost;
  readonly comp: () => CompData;
}

/** A built project in the fake, and a host on one of its compositions. */
export const openProject = (
  builder: ProjectBuilder,
  comp: CompData,
  shape: 'flat' | 'nested' = 'nested',
): OpenedComp => openProjectIn(new FakeAfterEffects(builder.state), builder, comp, shape);

/** The same in a fake that may have had another project open. */
export function openProjectIn(
  ae: FakeAfterEffects,
  builder: ProjectBuilder,
  { id }: CompData,
  shape: 'flat' | 'nested',
): OpenedComp {
  ae.open(builder.state);
  builder.writeTo(ae.disk);
  ae.selected = [id];
  const world: AfterEffectsWorld = {
    api: resolveAfterEffects(ae.module(shape), {}),
    files: ae.disk,
    decode: decodeFootage,
    temporaryFolder: '/tmp',
    wait: async () => {
      ae.disk.passTime();
      await Promise.resolve();
    },
  };
  const host = new AfterEffectsHost(world, ae.project.comp(id));
  return { ae, world, host, comp: () => ae.project.comp(id).data };
}

const EMPTY = { width: 1, height: 1, channels: 4, depth: 8, data: new Uint8Array(4) } as const;

/** A document of layers as a composition: groups are compositions of their own, pixels are files. */
export function openInAfterEffects(description: DocumentDescription): OpenedComp {
  const builder = new ProjectBuilder();
  builder.state.bitsPerChannel = description.depth;
  const fill = (comp: CompData, nodes: readonly NodeDescription[]): void => {
    for (const node of nodes) {
      const { name } = node;
      if (node.kind === 'group') {
        const inner = builder.comp(name, description);
        fill(inner, node.children);
        builder.layer(comp, inner, { name });
        continue;
      }
      const pixels = node.pixels.width === 0 ? EMPTY : node.pixels;
      const footage = builder.still(`/cuts/art/${name}.png`, pixels);
      builder.layer(comp, footage, { name, ...placedAt(node.bounds) });
    }
  };
  const comp = builder.comp('cut_012', description);
  fill(comp, description.layers);
  return openProject(builder, comp);
}
