import type { AfterEffectsHost } from '../../../../src/host/aftereffects/after-effects-host.js';
import type { Host } from '../../../../src/host/host.js';
import { DEFAULT_PAINT_JOB } from '../../../../src/scene/job/default-paint-job.js';
import type { PaintRequest } from '../../../../src/paint.js';
import type { PaintJob } from '../../../../src/scene/job/paint-job.js';
import { stackToText } from '../../../../src/scene/picture/stack-to-text.js';
import { assignRoles } from '../../../../src/scene/roles/assign-roles.js';
import { ProjectBuilder } from '../../../fakes/aftereffects/build-project.js';
import type { CompData, LayerData } from '../../../fakes/aftereffects/fake-state.js';
import { openProject, type OpenedComp } from '../../../fakes/aftereffects/open-in-after-effects.js';
import { fakeModelCard } from '../../../fakes/fake-model-card.js';
import { fakeSession } from '../../../fakes/fake-session.js';
import { sampleLight } from '../../../fakes/sample-light.js';
import { box, flat, noise } from '../../psd-write/support/sample-pixels.js';
import { signal } from '../../psd-write/support/sample-plate.js';

const FRAME = { width: 24, height: 16 };

export const photo = (width: number, height: number, seed: number, channels: 3 | 4 = 3) =>
  noise(box(0, 0, width, height), { channels, depth: 8, seed });

export interface CutComp {
  readonly builder: ProjectBuilder;
  readonly comp: CompData;
  readonly bg: LayerData;
  readonly book: LayerData;
  readonly a: LayerData;
}

/**
 * A cut as a compositor builds it: an oversized BG hanging on a null that pans, a BOOK in front, two cels of which one is
 * held on 3s by time remap, a mask for it, a camera, a guide and an adjustment layer.
 */
export function cutComp(): CutComp {
  const builder = new ProjectBuilder();
  const comp = builder.comp('cut_012', FRAME);
  const cel = (name: string, seed: number) =>
    builder.sequence(
      `/cuts/cut_012/${name}/${name}_0001.png`,
      [0, 1, 2].map((i) => photo(24, 16, seed + i, 4)),
      24,
    );
  const pan = builder.layer(comp, null, {
    name: 'PAN',
    nullLayer: true,
    position: [
      [0, 0, 0],
      [2, -16, 0],
    ],
  });
  const bg = builder.layer(comp, builder.still('/cuts/art/bg.png', photo(40, 16, 1)), {
    name: 'BG',
    parent: pan.id,
    label: 9,
    effects: ['ADBE Gaussian Blur 2'],
  });
  const a = builder.layer(comp, cel('A', 10), {
    name: 'A',
    remap: [
      [0, 0],
      [3 / 24, 1 / 24],
      [6 / 24, 2 / 24],
    ],
    inPoint: 0.25,
    threeDLayer: true,
  });
  const matte = builder.layer(comp, cel('Am', 20), { name: 'Am', enabled: false });
  a.matte = { layer: matte.id, type: 5015 };
  builder.layer(comp, cel('B', 30), { name: 'B', startTime: 0.5 });
  const book = builder.layer(comp, builder.still('/cuts/art/book.png', photo(30, 16, 2, 4)), {
    name: 'BOOK',
  });
  builder.layer(comp, builder.footage(null, FRAME), { name: 'para', adjustmentLayer: true });
  builder.layer(comp, builder.still('/cuts/art/layout.png', photo(24, 16, 3)), {
    name: 'layout BG',
    guideLayer: true,
  });
  builder.layer(comp, null, { name: 'Camera 1', matchName: 'ADBE Camera Layer' });
  return { builder, comp, bg, book, a };
}

export interface OpenedCut extends Omit<CutComp, 'comp'>, Omit<OpenedComp, 'comp'> {
  readonly data: () => CompData;
}

/** The cut in the fake After Effects. */
export function openCut(change: (cut: CutComp) => void = () => undefined): OpenedCut {
  const { builder, comp, ...layers } = cutComp();
  change({ builder, comp, ...layers });
  const { comp: data, ...opened } = openProject(builder, comp);
  return { builder, ...layers, ...opened, data };
}

export const requestFor = (host: Host, job: Partial<PaintJob> = {}): PaintRequest => ({
  host,
  job: { ...DEFAULT_PAINT_JOB, reproducible: true, ...job },
  model: { card: fakeModelCard(), open: () => Promise.resolve(fakeSession({ reach: 2 })) },
  lights: { open: () => Promise.resolve(sampleLight()) },
  software: 'haikei test',
  now: () => new Date(0),
  onProgress: () => undefined,
});

/** The stack with roles, as a picture in text. */
export async function stackOf(host: AfterEffectsHost): Promise<string> {
  const shot = await host.readShot(signal);
  return stackToText(shot, { roles: assignRoles(shot) });
}

export const named = ({ layers }: CompData, name: string): LayerData => {
  const found = layers.find((layer) => layer.name === name);
  if (found) return found;
  throw new Error(`no layer ${name}`);
};

export const grey = (width: number, height: number, samples: readonly number[]) =>
  flat(box(0, 0, width, height), 8, samples);
