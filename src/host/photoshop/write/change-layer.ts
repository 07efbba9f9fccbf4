import type { EditableLayer, PsLayer } from '../api/ps-layer.js';
import type { ModalScope } from '../modal/modal-scope.js';

type Settings = Pick<
  EditableLayer,
  | 'name'
  | 'visible'
  | 'opacity'
  | 'blendMode'
  | 'isClippingMask'
  | 'allLocked'
  | 'pixelsLocked'
  | 'positionLocked'
  | 'transparentPixelsLocked'
>;

const valuesOf = (layer: PsLayer, keys: readonly (keyof Settings)[]): Partial<Settings> =>
  Object.fromEntries(keys.map((key) => [key, layer[key]]));

/** Puts back what a layer is set to now, should the step be taken back. */
export async function rememberSettings(
  scope: ModalScope,
  layer: PsLayer,
  keys: readonly (keyof Settings)[],
): Promise<void> {
  await scope.remember(layer, () => {
    const before = valuesOf(layer, keys);
    return { undo: () => Object.assign(scope.edit(layer), before) };
  });
}

/** Sets what is given, in its order, of a layer that may have been there before. */
export async function changeLayer(
  scope: ModalScope,
  layer: PsLayer,
  settings: Partial<Settings>,
): Promise<void> {
  await rememberSettings(scope, layer, Object.keys(settings) as (keyof Settings)[]);
  Object.assign(scope.edit(layer), settings);
}
