import { strToU8 } from 'fflate';

/** A message as it lies in a file. */
export const jsonBytes = (value: object): Uint8Array => strToU8(`${JSON.stringify(value)}\n`);
