import type { PlateInsertion } from '../../../src/host/host.js';
import { planPlacement } from '../../../src/scene/placement/plan-placement.js';
import { assignRoles } from '../../../src/scene/roles/assign-roles.js';
import { ProjectBuilder } from '../../fakes/aftereffects/build-project.js';
import type { FakeAfterEffects } from '../../fakes/aftereffects/fake-after-effects.js';
import { openProject } from '../../fakes/aftereffects/open-in-after-effects.js';
import { plateFor, signal } from '../psd-write/support/sample-plate.js';
import { openCut, type OpenedCut } from './support/comps.js';

type Cut = OpenedCut;

jest.setTimeout(60_000);

/** Everything on the way: a lock on the source, a matte that it takes; and little else, as it is opened often. */
const lockedCut = (): Cut =>
  openCut(({ comp, bg }) => {
    bg.locked = true;
    const matte = comp.layers.find(({ name }) => name === 'Am')!;
    bg.matte = { layer: matte.id, type: 5013 };
    comp.layers = comp.layers.filter((layer) => layer === bg || layer === matte || layer.nullLayer);
  });

async function plannedPlate({ host }: Cut): Promise<PlateInsertion> {
  const shot = await host.readShot(signal);
  const source = shot.layers.find(({ name }) => name === 'BG')!;
  const plan = planPlacement(shot, assignRoles(shot), source.id);
  return plateFor(source, await host.readPixels(signal, source.id), plan);
}

/** Everything that the artist has. How often footage was replaced and replaced back is nobody's business. */
const project = ({ state, selected }: FakeAfterEffects): string =>
  JSON.stringify([state, selected], (key, value: unknown) => (key === 'generation' ? 0 : value));

/** Every call of one insertion failing in turn; what is then left of the project and on the disk. */
async function meetEvery(
  prepare: (cut: Cut) => Promise<unknown>,
): Promise<{ problems: string[]; met: number }> {
  const problems: string[] = [];
  for (let call = 1; ; call++) {
    const cut = lockedCut();
    await prepare(cut);
    const plate = await plannedPlate(cut);
    const { ae, host } = cut;
    const before = project(ae);
    const files = [...ae.disk.files.keys()];
    const start = ae.calls.length;
    ae.onCall = (number, what) => {
      if (number === start + call) throw new Error(`After Effects error: ${what} failed`);
    };
    const failed = await host.insertPlate(signal, plate).then(
      () => null,
      (error: unknown) => error as Error,
    );
    ae.onCall = () => undefined;
    const name = ae.calls[start + call - 1];
    if (name === undefined) return { problems, met: call - 1 };
    const say = (what: string): unknown => problems.push(`${call} ${name}: ${what}`);
    if (failed && failed.name !== 'HaikeiError') say(String(failed));
    if (failed && project(ae) !== before) say('half done');
    if (failed && [...ae.disk.files.keys()].join() !== files.join()) say('leaves files');
    if (!failed && name !== 'endUndoGroup') say('passes over the error');
    await host.insertPlate(signal, await plannedPlate(cut)).catch((error: unknown) => say(String(error)));
  }
}

test('a first plate, each call failing: done, or as it was, and the next run works', async () => {
  const { problems, met } = await meetEvery(() => Promise.resolve());
  expect(problems).toEqual([]);
  expect(met).toBeGreaterThan(50);
});

test('a plate painted again, each call failing: done, or as it was, and the next run works', async () => {
  const { problems, met } = await meetEvery(async (cut) =>
    cut.host.insertPlate(signal, await plannedPlate(cut)),
  );
  expect(problems).toEqual([]);
  expect(met).toBeGreaterThan(50);
});

/** A BG that only After Effects can show. */
function openMovie() {
  const builder = new ProjectBuilder();
  const comp = builder.comp('cut', { width: 24, height: 16 });
  const movie = { width: 24, height: 16, isStill: false, frames: 3, nativeFrameRate: 24 };
  const layer = builder.layer(comp, builder.footage('/art/bg.mov', movie), { name: 'BG' });
  builder.file('/art/bg.mov', new TextEncoder().encode('RIFF....AVI '));
  return { ...openProject(builder, comp), id: layer.id };
}

test('a picture that After Effects shows, each call failing: read, or told, and nothing is left behind', async () => {
  const problems: string[] = [];
  let met = 0;
  for (let call = 1; ; call++) {
    const { ae, host } = openMovie();
    const [bg] = (await host.readShot(signal)).layers;
    const before = project(ae);
    const files = [...ae.disk.files.keys()];
    const start = ae.calls.length;
    ae.onCall = (number, what) => {
      if (number === start + call) throw new Error(`After Effects error: ${what} failed`);
    };
    const failed = await host.readPixels(signal, bg!.id).then(
      () => null,
      (error: unknown) => error as Error,
    );
    const name = ae.calls[start + call - 1];
    if (name === undefined) break;
    met++;
    if (failed && failed.name !== 'HaikeiError') problems.push(`${call} ${name}: ${String(failed)}`);
    if (project(ae) !== before) problems.push(`${call} ${name}: leaves something in the project`);
    if ([...ae.disk.files.keys()].join() !== files.join()) problems.push(`${call} ${name}: leaves files`);
  }
  expect(problems).toEqual([]);
  expect(met).toBeGreaterThan(20);
});

test('a locked source is locked again, and its plate is not', async () => {
  const cut = lockedCut();
  await cut.host.insertPlate(signal, await plannedPlate(cut));
  const [plate, source] = cut.data().layers.filter(({ name }) => name?.startsWith('BG'));
  expect([plate?.locked, source?.locked, source?.enabled]).toEqual([false, true, false]);
  expect(plate?.matte).toEqual(source?.matte);
});

test('a disk that is full leaves neither files nor footage', async () => {
  const cut = openCut();
  const plate = await plannedPlate(cut);
  const before = structuredClone(cut.ae.state);
  cut.ae.disk.onWrite = () => {
    throw new Error('ENOSPC');
  };
  await expect(cut.host.insertPlate(signal, plate)).rejects.toThrow('ENOSPC');
  expect(cut.ae.state).toEqual(before);
  expect([...cut.ae.disk.files.keys()].filter((path) => path.includes('Haikei'))).toEqual([]);
});

test('a project that was never saved has nowhere for plates, and is told so before anything is written', async () => {
  const cut = openCut(({ builder }) => {
    builder.state.file = '';
  });
  const plate = await plannedPlate(cut);
  await expect(cut.host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'project-unsaved' });
  expect(cut.ae.undoLog).toEqual([]);
});

test('a composition that the artist changed while files were written is not touched', async () => {
  const cut = openCut();
  const plate = await plannedPlate(cut);
  cut.ae.disk.onWrite = () => {
    cut.data().layers.at(-1)!.comment = 'mine';
  };
  await expect(cut.host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'document-changed' });
  expect(cut.ae.undoLog).toEqual([]);
});

test('a stack that is not as planned when it is read back is taken back, and both pictures are shown', async () => {
  const cut = openCut();
  const plate = await plannedPlate(cut);
  const before = structuredClone(cut.ae.state);
  // An expression that shifts the cel whenever something above it changes, say.
  const { startTime } = cut.a;
  cut.ae.onCall = (_number, what) => {
    const a = cut.data().layers.find(({ name }) => name === 'A')!;
    a.startTime = what === 'layer.moveAfter' ? 1 : a.startTime;
    if (what === 'layer.remove') a.startTime = startTime;
  };
  const error = await cut.host.insertPlate(signal, plate).catch((caught: unknown) => caught);
  expect(error).toMatchObject({
    code: 'placement-unverified',
    details: { found: expect.stringContaining('startTime: 0 → 1') as string },
  });
  expect(cut.ae.state).toEqual(before);
});
