import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { alterFacts } from '../../../src/host/aftereffects/plan/alter-facts.js';
import type { InsertionPlan } from '../../../src/host/aftereffects/plan/insertion-plan.js';
import { planInsertion } from '../../../src/host/aftereffects/plan/plan-insertion.js';
import { readShotFacts } from '../../../src/host/aftereffects/read/read-shot-facts.js';
import { planShot } from '../../../src/paint/plan-shot.js';
import { paint } from '../../../src/paint.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { pngOf, ProjectBuilder } from '../../fakes/aftereffects/build-project.js';
import { openProject, type OpenedComp } from '../../fakes/aftereffects/open-in-after-effects.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { photo, requestFor } from './support/comps.js';

jest.setTimeout(180_000);

const SCRIPT = join(__dirname, '../../support/aep-witness.py');
/** Pythons that may have py_aep (`pip install py_aep`). */
const PYTHONS = [process.env['HAIKEI_AEP_PYTHON'], process.env['HAIKEI_PYTHON'], 'python3', 'python'];
const PLATE = 'Haikei – poster · BG';

/** A composition as it stands in the file, by a reader that is not ours. */
interface FiledComp {
  readonly id: number;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly duration: number;
  readonly frameRate: number;
  readonly layers: readonly FiledLayer[];
}

interface FiledLayer {
  readonly id: number;
  readonly name: string;
  readonly matchName: string;
  readonly enabled: boolean;
  readonly inPoint: number;
  readonly outPoint: number;
  readonly startTime: number;
  readonly parent: number | null;
  readonly isNull: boolean;
  readonly isAdjustment: boolean;
  readonly file: string | null;
}

function hasWitness(python: string): boolean {
  try {
    execFileSync(python, ['-c', 'import py_aep'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const python = PYTHONS.find((one) => one !== undefined && hasWitness(one));

const run = (command: string, folder: string): FiledComp =>
  JSON.parse(execFileSync(python!, [SCRIPT, command, folder], { encoding: 'utf8' })) as FiledComp;

const SIZES: Readonly<Record<string, readonly [number, number]>> = { BG: [40, 16], BOOK: [30, 16] };

function writeArt(folder: string): void {
  mkdirSync(join(folder, 'art'));
  for (const name of ['BG', 'A', 'Am', 'B', 'BOOK']) {
    const [width, height] = SIZES[name] ?? [24, 16];
    writeFileSync(join(folder, 'art', `${name}.png`), pngOf(photo(width, height, name.length)));
  }
}

/** The same composition in the fake, with the ids of the file. */
function inFake(folder: string, filed: FiledComp): OpenedComp {
  const builder = new ProjectBuilder();
  builder.state.file = join(folder, 'cut.aep');
  const comp = builder.comp(filed.name, filed);
  Object.assign(comp, { id: filed.id });
  for (const layer of [...filed.layers].reverse()) {
    const { id, name, matchName, enabled, inPoint, outPoint, startTime, parent, isNull, isAdjustment } =
      layer;
    const [width, height] = SIZES[name] ?? [24, 16];
    const source = layer.file === null ? null : builder.still(layer.file, photo(width, height, name.length));
    const flags = { nullLayer: isNull, adjustmentLayer: isAdjustment };
    builder.layer(comp, source, {
      id,
      name,
      matchName,
      enabled,
      inPoint,
      outPoint,
      startTime,
      parent,
      ...flags,
    });
  }
  return openProject(builder, comp);
}

/** What must agree, whoever tells it. */
const row = (layer: Omit<FiledLayer, 'id' | 'matchName' | 'isNull'>, parentName: string | null) => ({
  name: layer.name,
  enabled: layer.enabled,
  time: [layer.inPoint, layer.outPoint, layer.startTime].map((time) => Math.round(time * 1e4) / 1e4),
  parent: parentName,
  file: layer.file,
});

const rowsOfFile = ({ layers }: FiledComp) =>
  layers.map((layer) => row(layer, layers.find(({ id }) => id === layer.parent)?.name ?? null));

function rowsOfFake({ ae, comp }: OpenedComp) {
  const { layers } = comp();
  return layers.map((layer) => {
    const item = ae.state.items.find(({ id }) => id === layer.source);
    const file = item?.kind === 'footage' ? item.source.path : null;
    const parent = layers.find(({ id }) => id === layer.parent)?.name ?? null;
    return row({ ...layer, name: layer.name ?? '', isAdjustment: layer.adjustmentLayer, file }, parent);
  });
}

function rowsOfPlan(opened: OpenedComp, plan: InsertionPlan) {
  const before = readShotFacts(opened.world.api, opened.ae.project.comp(opened.comp().id));
  const { shot } = alterFacts(before, plan);
  const [comp] = shot.comps;
  return comp!.layers.map((layer) => {
    const item = shot.items.find(({ id }) => id === layer.item);
    const file = item && item.kind !== 'comp' ? item.path : null;
    const parent = comp!.layers.find(({ id }) => id === layer.parent)?.name ?? null;
    return row({ ...layer, ...layer.time, file }, parent);
  });
}

async function planFor(opened: OpenedComp, path: string): Promise<InsertionPlan> {
  const facts = readShotFacts(opened.world.api, opened.ae.project.comp(opened.comp().id));
  const { plan: placement } = await planShot(signal, opened.host, DEFAULT_PAINT_JOB);
  const stamp = { sourceName: 'BG', sourceKey: null, record: '{}' };
  const size = { width: 40, height: 16, pixelAspect: 1 };
  const footage = { path, name: PLATE, comment: '', ...size, hasAlpha: false, sequence: null };
  return planInsertion(facts, { placement, name: PLATE, stamp, footage });
}

const witnessed = python === undefined ? test.skip : test;

witnessed(
  'a project file, by a reader and writer that is not ours (py_aep, where Python has it): the plan, the plugin in the fake and the file agree',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'haikei-aep-'));
    try {
      writeArt(folder);
      const filed = run('build', folder);
      expect(filed.layers.map(({ name }) => name)).toEqual([
        ...['Camera 1', 'para', 'BOOK', 'B', 'Am', 'A', 'BG', 'PAN'],
      ]);
      const opened = inFake(folder, filed);
      expect(rowsOfFake(opened)).toEqual(rowsOfFile(filed));
      const path = join(folder, 'Haikei', 'cut_012', '001', 'BG.png');
      const plan = await planFor(opened, path);
      const planned = rowsOfPlan(opened, plan);
      await paint(signal, requestFor(opened.host));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, opened.ae.disk.files.get(path)!);
      writeFileSync(join(folder, 'plan.json'), JSON.stringify(plan));
      const carried = rowsOfFile(run('carry', folder));
      expect(planned).toEqual(carried);
      expect(rowsOfFake(opened)).toEqual(carried);
      expect(carried.map(({ name }) => name)).toEqual([
        ...['Camera 1', 'para', 'BOOK', 'B', 'Am', 'A', PLATE, 'BG', 'PAN'],
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
