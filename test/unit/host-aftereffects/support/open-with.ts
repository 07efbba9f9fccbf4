import { ProjectBuilder } from '../../../fakes/aftereffects/build-project.js';
import type { FootageData } from '../../../fakes/aftereffects/fake-state.js';
import { openProject } from '../../../fakes/aftereffects/open-in-after-effects.js';
import { allLayers, signal } from '../../psd-write/support/sample-plate.js';

const FRAME = { width: 24, height: 16 };

/** A composition whose BG is made by `make`. */
export function openWith(
  make: (builder: ProjectBuilder) => FootageData | null,
  setUp?: (builder: ProjectBuilder) => void,
) {
  const builder = new ProjectBuilder();
  setUp?.(builder);
  const comp = builder.comp('cut', FRAME);
  const layer = builder.layer(comp, make(builder), { name: 'BG' });
  return { ...openProject(builder, comp), layer, root: comp };
}

export const readBg = async ({ host }: ReturnType<typeof openWith>) => {
  const { layers } = await host.readShot(signal);
  const bg = allLayers(layers).find(({ name }) => name === 'BG')!;
  return host.readPixels(signal, bg.id);
};
