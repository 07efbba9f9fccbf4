import { ByteReader } from '../byte-reader.js';
import { inflateInto } from '../inflate-into.js';
import { MAX_PROFILE_BYTES } from '../picture-limits.js';

const HEADER_BYTES = 128;
const LONGEST_NAME = 79;

/**
 * The ICC profile of an `iCCP` chunk: name, a zero, method 0, zlib stream (PNG specification, 11.3.3.3). Its
 * length stands in its own first four bytes.
 * @throws HaikeiError `file-damaged`; a profile that is there but unreadable must not be dropped in silence
 */
export async function readPngProfile(signal: AbortSignal, chunk: Uint8Array): Promise<Uint8Array> {
  const reader = new ByteReader(chunk, 'PNG');
  const nameEnd = chunk.subarray(0, LONGEST_NAME + 1).indexOf(0);
  const damaged = (found: string): Error =>
    reader.damaged('iCCP', 0, { found, expected: 'a compressed ICC profile' });
  if (nameEnd < 0 || chunk[nameEnd + 1] !== 0) throw damaged('no name or an unknown compression');
  const stream = [chunk.subarray(nameEnd + 2)];
  const header = new Uint8Array(HEADER_BYTES);
  const { end } = await inflateInto(signal, stream, header);
  if (end !== 'complete') throw damaged(`${end} data`);
  const length = new ByteReader(header, 'ICC').u32(0);
  if (length < HEADER_BYTES || length > MAX_PROFILE_BYTES) throw damaged(`a profile of ${length} bytes`);
  const profile = new Uint8Array(length);
  if ((await inflateInto(signal, stream, profile)).end !== 'complete')
    throw damaged('less than its own length');
  return profile;
}
