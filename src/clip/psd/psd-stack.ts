import { HaikeiError } from '../../errors/haikei-error.js';
import { rect, type Rect, rectFromSize } from '../../geometry/rect.js';
import type { PsdFile } from '../../host/psd/format/psd-file.js';
import { stackNodes } from '../../host/psd/stack-nodes.js';
import type { CompositeGroup, CompositeNode } from '../../raster/composite/node.js';
import type { SceneLayer } from '../../scene/layer.js';
import type { Role } from '../../scene/role.js';
import type { RoleAssignment } from '../../scene/roles/role-assignment.js';
import { roleOf } from '../../scene/roles/role-assignment.js';
import type { Shot } from '../../scene/shot.js';
import type { BlendMode } from '../../raster/composite/blend-mode.js';
import { chainPicture } from './chain-picture.js';
import { isNumbered, numberedDrawings } from './numbered-drawings.js';
import { chainsOf, type PsdChain } from './psd-chain.js';
import type { PsdPicture } from './psd-picture.js';

/** A layer of a clip as the document has it: one picture that always stands, or the drawings of a cel. */
export interface PsdEntry {
  readonly name: string;
  readonly role: Role;
  readonly blend: BlendMode;
  readonly pictures: readonly PsdPicture[];
}

/** `A` of `A_0003`; empty for a name that is a number only. */
const celOf = (name: string): string => name.replace(/[\s_.-]*\d+[A-Za-z']?\s*$/, '').trim();

class PsdStack {
  constructor(
    private readonly shot: Shot,
    private readonly roles: RoleAssignment,
  ) {}

  entries(layers: readonly SceneLayer[], nodes: readonly CompositeNode[], path: string): readonly PsdEntry[] {
    const entries: PsdEntry[] = [];
    for (const chain of chainsOf(layers, nodes, path)) {
      const last = entries.at(-1);
      const loose = this.looseDrawing(chain);
      if (loose && last?.role === 'cel' && last.name === loose.name) {
        entries[entries.length - 1] = { ...last, pictures: [...last.pictures, ...loose.pictures] };
      } else entries.push(...(loose ? [loose] : this.entry(chain)));
    }
    return entries;
  }

  private role({ layer }: PsdChain): Role {
    return roleOf(this.roles, layer.id).role;
  }

  /** A drawing that lies beside the others of its cel rather than in a group with them: `A_0001`, `A_0002`, … */
  private looseDrawing(chain: PsdChain): PsdEntry | null {
    const { layer, nodes } = chain;
    if (this.role(chain) !== 'cel' || !isNumbered(layer) || this.drawingsIn(chain) !== null) return null;
    const name = celOf(layer.name) || layer.name;
    return { name, role: 'cel', blend: blendOf(nodes[0]!), pictures: [this.picture(chain)] };
  }

  private entry(chain: PsdChain): readonly PsdEntry[] {
    const { layer, nodes, path } = chain;
    const base = nodes[0]!;
    if (!base.visible) return [];
    const role = this.role(chain);
    const drawings = role === 'cel' ? this.drawingsIn(chain) : null;
    if (drawings) return [{ name: layer.name, role, blend: blendOf(base), pictures: drawings }];
    if (role !== 'cel' && nodes.length === 1 && base.kind === 'group' && isTransparentGroup(base)) {
      return this.entries(layer.children, base.children, path);
    }
    return [{ name: layer.name, role, blend: blendOf(base), pictures: [this.picture(chain)] }];
  }

  /** The drawings in a group of one cel; null where its layers are not drawings but parts of one. */
  private drawingsIn(cel: PsdChain): readonly PsdPicture[] | null {
    return numberedDrawings(cel)?.map((chain) => chainPicture(chain, cel, this.shot)) ?? null;
  }

  private picture(chain: PsdChain): PsdPicture {
    return chainPicture(chain, null, this.shot);
  }
}

const blendOf = ({ blend }: CompositeNode): BlendMode => (blend === 'pass-through' ? 'normal' : blend);

/** Whether the layers in a group show as if the group were not there. */
const isTransparentGroup = ({ blend, opacity, mask }: CompositeGroup): boolean =>
  blend === 'pass-through' && opacity === 1 && mask === null;

/**
 * The layers of a document as a clip has them, bottom first. A group of a cel whose layers are numbered is its drawings,
 * and so are numbered layers or groups of one cel that lie beside each other; the eye of a drawing does not count, since
 * only one is ever open. Adjustment layers and effects are left out, as in the flat picture of a painted PSD.
 * @param shot the same document as `file`
 * @throws HaikeiError `no-layers` where nothing is visible
 */
export function psdStack(file: PsdFile, shot: Shot, roles: RoleAssignment): readonly PsdEntry[] {
  const entries = new PsdStack(shot, roles).entries(shot.layers, stackNodes(file), '');
  if (entries.length === 0) throw new HaikeiError('no-layers', { width: shot.width, height: shot.height });
  return entries;
}

/** All that a document can hold, for cameras that look beyond its canvas. */
export const EVERYWHERE = rect(-300_000, -300_000, 300_000, 300_000);

export const canvasOf = ({ width, height }: Shot): Rect => rectFromSize(width, height);
