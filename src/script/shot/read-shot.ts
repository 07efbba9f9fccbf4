import type { ClipShot } from '../../scene/clip/clip-shot.js';
import { readTextFile } from '../files/text-file.js';
import { readJson } from '../json/read-json.js';
import { checkShot } from './check-shot.js';

/** Bytes of the largest file that is read. */
const LARGEST = 64 * 1024 * 1024;

/** @throws Error with the path of the first wrong entry, or where there is no such text */
export function readShot(file: File): ClipShot {
  if (file.length > LARGEST) throw new Error(`${String(file.length)} > ${String(LARGEST)}`);
  const shot = readJson(readTextFile(file.fsName) ?? '') as ClipShot;
  checkShot(shot);
  return shot;
}
