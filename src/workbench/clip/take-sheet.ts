import { HaikeiError } from '../../errors/haikei-error.js';
import { SHEET_LIMITS } from '../../scene/sheet/sheet-limits.js';
import type { ChosenFile } from '../calls.js';
import type { ChosenSheet } from './clip-calls.js';

export const isSheet = ({ name }: Pick<ChosenFile, 'name'>): boolean => /\.(xdts|tdts)$/i.test(name);

/** @throws HaikeiError `file-too-large`; what is in it is found out by who reads it */
export async function readSheetFile({ name, blob }: ChosenFile): Promise<ChosenSheet> {
  if (blob.size > SHEET_LIMITS.bytes)
    throw new HaikeiError('file-too-large', { what: name, value: blob.size, limit: SHEET_LIMITS.bytes });
  return { name, text: await blob.text() };
}
