import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ClipShot } from '../../../src/scene/clip/clip-shot.js';
import { FakeAfterEffects } from '../../fakes/aftereffects/fake-after-effects.js';
import { ProjectBuilder } from '../../fakes/aftereffects/build-project.js';
import type { CompData, LayerData } from '../../fakes/aftereffects/fake-state.js';
import { builtScript } from '../../fakes/extendscript/built-script.js';
import { openScript, type ScriptSettings } from '../../fakes/extendscript/open-script.js';
import { runHaikei } from './run-haikei.js';
import type { Workplace } from './workplace.js';

let built: string | null = null;

const FAST = ['--model', 'haikei-fast', '--no-movie'];

/** Everything below a folder, on the disk that the fake After Effects sees. */
function intoFake(ae: FakeAfterEffects, folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) intoFake(ae, path);
    else ae.disk.files.set(path, new Uint8Array(readFileSync(path)));
  }
}

export async function clipOf(place: Workplace, args: readonly string[]): Promise<void> {
  const { status, stderr } = await runHaikei(['clip', ...args, ...FAST, '--out', 'out'], {
    cwd: place.folder,
  });
  expect([status, stderr.slice(-600)]).toEqual([0, expect.anything()]);
}

/** A project of somebody's own, in which the script is run over a shot file. */
export function runShotScript(
  place: Workplace,
  settings: ScriptSettings = {},
  prepare?: (ae: FakeAfterEffects) => void,
) {
  const builder = new ProjectBuilder();
  builder.comp('other', { width: 24, height: 16 });
  const ae = new FakeAfterEffects(builder.state);
  intoFake(ae, place.folder);
  const before = structuredClone(ae.state);
  const shot = JSON.parse(
    new TextDecoder().decode(ae.disk.files.get(place.path('out/shot.json'))),
  ) as ClipShot;
  prepare?.(ae);
  const script = openScript(ae, (built ??= builtScript('HaikeiShot')), {
    fileToOpen: place.path('out/shot.json'),
    ...settings,
  });
  return { ae, before, script, shot };
}

export const compNamed = ({ ae }: ReturnType<typeof runShotScript>, name: string): CompData =>
  ae.state.items.find((item) => item.kind === 'comp' && item.name === name) as CompData;

/** What a layer shows at a frame: the name of a file or of a file's layer, or nothing. */
export function shownAt(ae: FakeAfterEffects, layer: LayerData, frame: number, rate: number): string {
  const item = ae.state.items.find(({ id }) => id === layer.source)!;
  if (item.kind !== 'comp') return item.name;
  const keys = layer.keys.remap ?? [];
  expect(keys.every(({ interpolation }) => interpolation === 'hold')).toBe(true);
  const time = Number(keys.filter((key) => key.time <= frame / rate + 1e-6).at(-1)!.value);
  const inside = item.layers.filter((one) => one.inPoint <= time + 1e-6 && time + 1e-6 < one.outPoint);
  return inside.map((one) => shownAt(ae, one, 0, rate)).join('+');
}

/** A value at a frame, keys joined by straight lines. */
export function valueAt(layer: LayerData, name: 'position' | 'scale', frame: number, rate: number): number[] {
  const keys = layer.keys[name];
  if (!keys) return [...(layer.still[name] as readonly number[])];
  expect(keys.every(({ interpolation }) => name === 'scale' || interpolation === 'linear')).toBe(true);
  const time = frame / rate;
  const after = keys.findIndex((key) => key.time >= time - 1e-6);
  if (after < 0) return [...(keys.at(-1)!.value as readonly number[])];
  const [a, b] = [keys[Math.max(0, after - 1)]!, keys[after]!];
  const share = b.time - a.time < 1e-9 ? 1 : (time - a.time) / (b.time - a.time);
  const [from, to] = [a.value as readonly number[], b.value as readonly number[]];
  return from.map((value, i) => value + (to[i]! - value) * share);
}
