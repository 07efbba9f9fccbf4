import { unzipSync } from 'fflate';
import { decode } from 'fast-png';
import type { WorkbenchPage } from './workbench-page.js';

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
