import { type Layer, readPsd } from 'ag-psd';
import type { FakeAfterEffects } from './fake-after-effects.js';
import { fakeLayer, type SourceData } from './fake-state.js';

const SECONDS = 10;

/**
 * A layered file imported as a composition, its layers at the document's size: a folder, in which lie the compositions of
 * groups and an item for each layer, `layer/file.psd`. Read by a reader that is not ours. @returns the composition's id
 */
export function importLayered(ae: FakeAfterEffects, path: string): number {
  const bytes = ae.disk.files.get(path);
  if (!bytes) throw new Error(`After Effects error: file not found: ${path}`);
  const file = path.split('/').at(-1)!;
  const stem = file.replace(/\.[^.]*$/, '');
  const {
    width,
    height,
    children = [],
  } = readPsd(bytes, {
    skipLayerImageData: true,
    skipCompositeImageData: true,
    skipThumbnail: true,
  });
  const plain = (name: string, folder: number) => ({ id: ae.nextId(), name, comment: '', label: 3, folder });
  const bin = { kind: 'folder', ...plain(`${stem} レイヤー`, 0) } as const;
  ae.state.items.push(bin);
  const footage = (name: string): number => {
    const source: SourceData = {
      ...({ kind: 'file', path, missing: false, width, height, isStill: true, frames: 0 } as const),
      ...{ nativeFrameRate: 0, hasAlpha: true, conformFrameRate: 0, loop: 1 },
      ...{ alphaMode: ae.enums.AlphaMode.STRAIGHT, invertAlpha: false, premulColor: [0, 0, 0] },
    };
    const item = {
      kind: 'footage',
      ...plain(`${name}/${file}`, bin.id),
      pixelAspect: 1,
      source,
      generation: 0,
    } as const;
    ae.state.items.push(item);
    return item.id;
  };
  const comp = (name: string, layers: readonly Layer[], folder: number): number => {
    const time = { duration: SECONDS, frameRate: 24, time: 0, resolutionFactor: [2, 2] };
    const made = layers.map((layer) => {
      const source = layer.children
        ? comp(layer.name ?? '', layer.children, bin.id)
        : footage(layer.name ?? '');
      const id = ae.nextId();
      return fakeLayer({ id, name: layer.name ?? '', source, outPoint: SECONDS, enabled: !layer.hidden });
    });
    const item = { kind: 'comp', ...plain(name, folder), pixelAspect: 1, ...time, width, height } as const;
    ae.state.items.push({ ...item, layers: made.reverse() });
    return item.id;
  };
  return comp(stem, children, 0);
}
