import type { ShotLayer } from '../../scene/clip/clip-shot.js';

/**
 * Lays a layer over what is beneath as the shot says; After Effects has all of Photoshop's modes, by the same names.
 * @throws Error for a mode that After Effects has not
 */
export function blendAs(added: AVLayer, { name, blend }: ShotLayer): void {
  if (blend === undefined) return;
  const mode = (BlendingMode as unknown as Record<string, number | undefined>)[
    blend.toUpperCase().replace(/-/g, '_')
  ];
  if (mode === undefined) throw new Error(`${name}: ${blend}`);
  added.blendingMode = mode;
}
