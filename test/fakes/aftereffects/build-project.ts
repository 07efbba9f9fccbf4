import { encode } from 'fast-png';
import { rectHeight, rectWidth } from '../../../src/geometry/rect.js';
import type { Pixels } from '../../../src/raster/pixels.js';
import type { FakeDisk } from './fake-disk.js';
import { type CompData, fakeLayer, type FakeState, type FootageData, type LayerData } from './fake-state.js';

export const pngOf = ({ width, height, channels, depth, data }: Pixels): Uint8Array =>
  encode({ width, height, channels, depth: depth === 16 ? 16 : 8, data: data as Uint8Array });

export interface BuiltComp {
  readonly width: number;
  readonly height: number;
  readonly frameRate?: number;
  readonly duration?: number;
}

const STRAIGHT = 5412;

/** Puts a project together, with its files on the fake disk. Layers are added on top. */
export class ProjectBuilder {
  readonly state: FakeState = {
    file: '/cuts/cut_012.aep',
    bitsPerChannel: 8,
    colorManagementSystem: 0,
    linearizeWorkingSpace: false,
    workingSpace: '',
    xmp: '',
    items: [],
  };
  private ids = 100;
  private readonly written: [string, Uint8Array][] = [];

  id(): number {
    return this.ids++;
  }

  comp(name: string, { width, height, frameRate = 24, duration = 2 }: BuiltComp): CompData {
    const plain = { id: this.id(), name, comment: '', label: 15, folder: 0, pixelAspect: 1 };
    const time = { duration, frameRate, time: 0, resolutionFactor: [2, 2] };
    const comp: CompData = { kind: 'comp', ...plain, ...time, width, height, layers: [] };
    this.state.items.push(comp);
    return comp;
  }

  /** A still from a file. */
  still(path: string, pixels: Pixels, changes: Partial<FootageData['source']> = {}): FootageData {
    this.file(path, pngOf(pixels));
    return this.footage(path, { width: pixels.width, height: pixels.height, ...alphaOf(pixels), ...changes });
  }

  /** A sequence of files `…0001.png` and on. */
  sequence(first: string, frames: readonly Pixels[], frameRate: number): FootageData {
    const [, stem = '', number = '', ending = ''] = /^(.*?)(\d+)(\.\w+)$/.exec(first) ?? [];
    for (const [i, pixels] of frames.entries())
      this.file(`${stem}${String(Number(number) + i).padStart(number.length, '0')}${ending}`, pngOf(pixels));
    const { width, height } = frames[0]!;
    const time = { isStill: false, frames: frames.length, nativeFrameRate: 30, conformFrameRate: frameRate };
    return this.footage(first, { width, height, ...alphaOf(frames[0]!), ...time });
  }

  footage(path: string | null, changes: Partial<FootageData['source']>): FootageData {
    const name = path?.split('/').at(-1) ?? 'Solid';
    const item: FootageData = {
      ...{ kind: 'footage', id: this.id(), name, comment: '', label: 3, folder: 0 },
      pixelAspect: 1,
      generation: 0,
      source: {
        ...{ kind: path === null ? 'solid' : 'file', path, missing: false, width: 0, height: 0 },
        ...{ isStill: true, frames: 0, nativeFrameRate: 0, hasAlpha: false, conformFrameRate: 0, loop: 1 },
        ...{ alphaMode: STRAIGHT, invertAlpha: false, premulColor: [0, 0, 0] },
        ...changes,
      },
    };
    this.state.items.push(item);
    return item;
  }

  file(path: string, bytes: Uint8Array): void {
    this.written.push([path, bytes]);
  }

  /** A layer on top of a composition, lying at its upper left corner. */
  layer(comp: CompData, source: { readonly id: number } | null, changes: Partial<LayerData> = {}): LayerData {
    const plain = { id: this.id(), source: source?.id ?? null, outPoint: comp.duration };
    const layer = fakeLayer({ ...plain, ...changes });
    comp.layers.unshift(layer);
    return layer;
  }

  writeTo(disk: FakeDisk): void {
    for (const [path, bytes] of this.written) disk.files.set(path, bytes);
  }
}

const alphaOf = ({ channels }: Pixels) => ({ hasAlpha: channels === 2 || channels === 4 });

/** Where a layer of a document lies as the position of its anchor at its upper left. */
export const placedAt = (bounds: { readonly left: number; readonly top: number }): Partial<LayerData> => ({
  anchor: [0, 0],
  position: [[0, bounds.left, bounds.top]],
});

export const sizeOf = (bounds: Parameters<typeof rectWidth>[0]) => ({
  width: rectWidth(bounds),
  height: rectHeight(bounds),
});
