import { PsdHost } from '../../../src/host/psd/psd-host.js';
import type { SceneLayer } from '../../../src/scene/layer.js';
import { ProjectBuilder } from '../aftereffects/build-project.js';
import type { CompData } from '../aftereffects/fake-state.js';
import { ownGlobals } from '../uxp-page/own-globals.js';

const ART = '/cuts/art/cut.psd';

/** The layer of a file that stands for one of its groups: of a cel, the drawing that is shown. */
function drawingOf(layer: SceneLayer): SceneLayer | null {
  if (layer.kind !== 'group') return layer;
  return layer.children.map(drawingOf).find((one) => one?.visible) ?? null;
}

/**
 * A cut as a compositor builds it of a layered PSD: BG on a null that pans, the cels and BOOKs over it, above them an
 * adjustment layer, a guide and a camera.
 */
export async function buildShot(name: string, psd: Uint8Array): Promise<[ProjectBuilder, CompData]> {
  const { width, height, layers } = await new PsdHost(name, psd).readShot(
    new ownGlobals.AbortController().signal,
  );
  const size = { width, height };
  const builder = new ProjectBuilder();
  builder.file(ART, psd);
  const comp = builder.comp(name.replace(/\.psd$/, ''), size);
  const pan = builder.layer(comp, null, { name: 'PAN', nullLayer: true, position: [[0, 0, 0]] });
  for (const layer of layers) {
    const drawing = drawingOf(layer);
    if (!drawing) continue;
    const footage = builder.footage(ART, { ...size, hasAlpha: true });
    footage.name = `${drawing.name}/cut.psd`;
    builder.layer(comp, footage, { name: layer.name, ...(layer === layers[0] && { parent: pan.id }) });
  }
  builder.layer(comp, builder.footage(null, size), { name: 'para', adjustmentLayer: true });
  builder.layer(comp, builder.footage(ART, size), { name: 'layout', guideLayer: true });
  builder.layer(comp, null, { name: 'Camera 1', matchName: 'ADBE Camera Layer' });
  return [builder, comp];
}
