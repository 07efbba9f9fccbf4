import { decode } from 'fast-png';
import type { EditableComp } from '../../../src/host/aftereffects/api/ae-edit.js';
import type { AeItem } from '../../../src/host/aftereffects/api/ae-item.js';
import { encodePng } from '../../../src/raster/png/encode-png.js';
import { FakeItem } from './fake-items.js';
import { FakeLayer } from './fake-layer.js';
import type { FakeDisk } from './fake-disk.js';
import { type CompData, fakeLayer, type FakeItemData } from './fake-state.js';

export class FakeComp extends FakeItem<CompData> implements EditableComp {
  readonly layers = {
    add: (item: AeItem, duration?: number): FakeLayer => {
      this.ae.change('layers.add');
      const source = this.ae.state.items.find(({ id }) => id === item.id);
      if (!source || source.kind === 'folder') throw new Error('After Effects error: no item for a layer');
      const still = source.kind === 'footage' && source.source.isStill;
      const startTime = this.ae.preferences.newLayersAtStart ? 0 : this.data.time;
      const own = 'duration' in item ? Number(item.duration) : 0;
      const length = still ? (duration ?? this.data.duration) : own;
      const id = this.ae.nextId();
      const layer = fakeLayer({
        id,
        source: item.id,
        startTime,
        inPoint: startTime,
        outPoint: startTime + length,
      });
      this.data.layers.unshift(layer);
      return new FakeLayer(this.ae, this.id, id);
    },
  };

  get width(): number {
    return this.data.width;
  }
  get height(): number {
    return this.data.height;
  }
  get pixelAspect(): number {
    return this.data.pixelAspect;
  }
  get frameRate(): number {
    return this.data.frameRate;
  }
  get duration(): number {
    return this.data.duration;
  }
  get time(): number {
    return this.data.time;
  }
  get numLayers(): number {
    return this.data.layers.length;
  }
  get resolutionFactor(): readonly number[] {
    return this.data.resolutionFactor;
  }
  set resolutionFactor(factor: readonly number[]) {
    this.set('resolutionFactor', [...factor]);
  }

  openInViewer(): void {
    this.ae.call('openInViewer');
    this.ae.selected = [this.id];
  }

  layer(index: number): FakeLayer {
    this.ae.call('layer');
    const found = this.data.layers[index - 1];
    if (!found) throw new Error(`After Effects error: no layer ${index}: they count from 1`);
    return new FakeLayer(this.ae, this.id, found.id);
  }

  /** Tells at once that it is done, and writes later. What it shows is the fake's own picture of a frame. */
  saveFrameToPng(seconds: number, path: string): unknown {
    this.ae.call('saveFrameToPng');
    const [x = 1, y = 1] = this.data.resolutionFactor;
    const size = { width: Math.floor(this.width / x), height: Math.floor(this.height / y) };
    const [layer] = this.data.layers;
    const showing = layer !== undefined && seconds >= layer.inPoint && seconds < layer.outPoint;
    const frame = showing ? Math.round((seconds - layer.startTime) * this.data.frameRate) : -1;
    const source = this.ae.state.items.find(({ id }) => id === layer?.source);
    const data = this.ae.frameColours(
      knownPicture(source, this.ae.disk) ?? renderedFrame(size.width * size.height, frame),
    );
    const bytes = encodePng({ ...size, channels: 3, depth: 8, data }, { profile: this.ae.frameProfile });
    if (this.ae.frameTurns !== null) this.ae.disk.writeLate(path, bytes, this.ae.frameTurns);
    const done = Promise.resolve(true);
    return this.ae.deferredIsThenable ? { duration: 0, then: done.then.bind(done) } : { duration: 0 };
  }
}

/** A still of which the fake has the picture, in RGB of 8 bits. */
function knownPicture(source: FakeItemData | undefined, disk: FakeDisk): Uint8Array | null {
  const file = source?.kind === 'footage' && source.source.isStill ? source.source.path : null;
  const bytes = file?.endsWith('.png') ? disk.files.get(file) : undefined;
  if (!bytes) return null;
  const { channels, depth, data } = decode(bytes);
  return channels === 3 && depth === 8 ? Uint8Array.from(data) : null;
}

/** Frame 3 is all 13 14 15; a moment at which nothing shows is black. */
export const renderedFrame = (pixels: number, frame: number): Uint8Array =>
  Uint8Array.from({ length: pixels * 3 }, (_, i) => (frame < 0 ? 0 : 10 + frame + (i % 3)));
