import type { LayerPixels } from '../../host.js';
import type { LayerId } from '../../../scene/layer.js';
import type { Pixels } from '../../../raster/pixels.js';
import type { PlateStore } from './plate-store.js';

/** Painted frames of one plate, on the disk. */
export interface KeptSequence {
  readonly folder: string;
  readonly layer: string;
  /** Frames of the source. */
  readonly count: number;
  readonly painted: Set<number>;
  /** The last that was painted: all are of its size and kind. */
  like: Pixels;
  profile: Uint8Array | null;
}

export interface FrameToKeep {
  readonly layerName: string;
  readonly count: number;
  readonly frame: number;
  readonly painted: LayerPixels;
}

/** Frames that are painted while their plate is not yet in the composition: one at a time goes to the disk. */
export class KeptFrames {
  private readonly sequences = new Map<LayerId, KeptSequence>();

  async keep(signal: AbortSignal, store: PlateStore, layer: LayerId, kept: FrameToKeep): Promise<void> {
    const { layerName, count, frame, painted } = kept;
    const { pixels: like, colour } = painted;
    const profile = colour?.profile ?? null;
    const known = this.sequences.get(layer);
    const folder = known?.folder ?? (await store.newFolder(signal));
    const sequence = known ?? { folder, layer: layerName, count, painted: new Set<number>(), like, profile };
    this.sequences.set(layer, sequence);
    await store.write(signal, store.pathOf(folder, layerName, frame, count), like, profile);
    sequence.painted.add(frame);
    Object.assign(sequence, { like, profile });
  }

  get(layer: LayerId): KeptSequence | null {
    return this.sequences.get(layer) ?? null;
  }

  /** Forgets a sequence that is in the composition now. */
  delete(layer: LayerId): void {
    this.sequences.delete(layer);
  }
}
