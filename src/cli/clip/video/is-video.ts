import { open } from 'node:fs/promises';
import { sniffFormat } from '../../../pictures/sniff-format.js';

const HEAD_BYTES = 64;
const ENDINGS = /\.(?:mp4|m4v|mov|mkv|webm|avi|mpe?g|mts|m2ts|mxf|ogv|flv|wmv|dv)$/i;

/** Whether a file is a video, by how it begins or, for containers that begin with nothing of their own, by its name. */
export async function isVideo(path: string): Promise<boolean> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return false;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const { format, name } = sniffFormat(buffer.subarray(0, bytesRead), path);
    return format === null && bytesRead > 0 && (name.endsWith('video') || ENDINGS.test(path));
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
