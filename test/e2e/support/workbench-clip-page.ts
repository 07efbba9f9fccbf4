import { readdirSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { decode } from 'fast-png';
import type { WorkbenchPage } from './workbench-page.js';
import type { Workplace } from './workplace.js';

/** The picture shows a frame by this name: `7`, `7 onion`, `7 beside`. */
export async function frameShown({ page }: WorkbenchPage, name: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('canvas')!.dataset['clip'] ?? ''),
    name.source,
  );
}

/** What is drawn, as a text to compare with another. */
export const drawn = ({ page }: WorkbenchPage): Promise<string> =>
  page.evaluate(() => document.querySelector('canvas')!.toDataURL());

/** Frames of an exported zip by their names: samples of RGB, 8 bit. */
export function framesIn(zip: Uint8Array): Readonly<Record<string, Uint8Array>> {
  const entries = Object.entries(unzipSync(new Uint8Array(zip)));
  return Object.fromEntries(entries.map(([name, png]) => [name, samplesOf(png)]));
}

/** Of a PNG. */
export const samplesOf = (png: Uint8Array): Uint8Array => new Uint8Array(decode(png).data as Uint8Array);

/** In steps of 8 bit. */
export const worstStep = (a: Uint8Array, b: Uint8Array): number =>
  a.length === b.length ? a.reduce((worst, value, i) => Math.max(worst, Math.abs(value - b[i]!)), 0) : 255;

/** The frames that the command line has written into a folder, in their order. */
export function written(place: Workplace, folder: string): readonly Uint8Array[] {
  const names = readdirSync(place.path(`${folder}/frames`)).sort();
  return names.map((name) => samplesOf(place.read(`${folder}/frames/${name}`)));
}

/** Those that the workbench exports. @param label of its button */
export async function exported(
  bench: WorkbenchPage,
  label = 'Export frames…',
): Promise<readonly Uint8Array[]> {
  return Object.values(framesIn(await bench.saved(label)));
}

/** How far frames are from others, in steps of 8 bit; 255 for another number or size of them. */
export const apart = (some: readonly Uint8Array[], others: readonly Uint8Array[]): number =>
  some.length === others.length ? Math.max(...some.map((frame, i) => worstStep(frame, others[i]!))) : 255;

/** Resolves when the clip is so long. */
export const isLong = ({ page }: WorkbenchPage, frames: number): Promise<void> =>
  page.locator(`.bench-frame-slider[max="${frames}"]`).waitFor();
