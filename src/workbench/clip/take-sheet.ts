import { HaikeiError } from '../../errors/haikei-error.js';
import type { ChosenFile } from '../calls.js';
import type { ChosenSheet } from './clip-calls.js';

/** Bytes of a sheet; with handwritten notes they hold pictures. As `haikei clip` takes them. */
const MOST_BYTES = 128 * 1024 * 1024;

export const isSheet = ({ name }: Pick<ChosenFile, 'name'>): boolean => /\.(xdts|tdts)$/i.test(name);

/** @throws HaikeiError `file-too-large`; what is in it is found out by who reads it */
export async function readSheetFile({ name, blob }: ChosenFile): Promise<ChosenSheet> {
  if (blob.size > MOST_BYTES)
    throw new HaikeiError('file-too-large', { what: name, value: blob.size, limit: MOST_BYTES });
  return { name, text: await blob.text() };
}
