import { isEmptyRect } from '../../../geometry/rect.js';
import type { PsLayer } from '../api/ps-layer.js';
import type { TakeBack } from '../modal/by-hand.js';
import { wholeBounds } from '../read/scene-layers.js';
import type { WriteContext } from './write-context.js';

type Put = Pick<WriteContext, 'scope' | 'document' | 'depth' | 'mode'>;

/** A layer without pixels cannot be read, and is put back as one transparent pixel, which Photoshop trims away. */
async function emptyAgain({ scope, document, depth, mode }: Put, layer: PsLayer): Promise<TakeBack> {
  const components = mode === 'rgb' ? 4 : 2;
  const data = depth === 8 ? new Uint8Array(components) : new Uint16Array(components);
  const imageData = await scope.imaging.createImageDataFromBuffer(data, {
    width: 1,
    height: 1,
    components,
    colorSpace: mode === 'rgb' ? 'RGB' : 'Grayscale',
    chunky: true,
  });
  const target = { documentID: document.id, layerID: layer.id, imageData, replace: true } as const;
  return {
    undo: () => scope.imaging.putPixels({ ...target, targetBounds: { left: 0, top: 0 } }),
    release: () => imageData.dispose(),
  };
}

/** What was read is put back as it is: in the document's own profile, without coming into the script's memory. */
async function asNow({ scope, document, depth }: Put, layer: PsLayer): Promise<TakeBack> {
  const target = { documentID: document.id, layerID: layer.id } as const;
  const source = { ...target, sourceBounds: wholeBounds(layer), componentSize: depth };
  const { imageData, sourceBounds } = await scope.imaging.getPixels(source);
  const { left, top } = sourceBounds;
  return {
    undo: () => scope.imaging.putPixels({ ...target, imageData, replace: true, targetBounds: { left, top } }),
    release: () => imageData.dispose(),
  };
}

/** Called before the pixels of a layer of an earlier run are replaced. */
export const rememberPixels = (context: Put, layer: PsLayer): Promise<void> =>
  context.scope.remember(layer, () =>
    isEmptyRect(wholeBounds(layer)) ? emptyAgain(context, layer) : asNow(context, layer),
  );
