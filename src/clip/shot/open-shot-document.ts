import { PsdHost } from '../../host/psd/psd-host.js';
import { stackNodes } from '../../host/psd/stack-nodes.js';
import { picturesByPath } from '../psd/pictures-by-path.js';
import type { ShotDocument } from './shot-sources.js';

/**
 * A layered document that drawings of a shot are taken from.
 * @param name for messages
 * @throws HaikeiError as reading a PSD does
 */
export async function openShotDocument(
  signal: AbortSignal,
  name: string,
  bytes: Uint8Array,
): Promise<ShotDocument> {
  const host = new PsdHost(name, bytes);
  const shot = await host.readShot(signal);
  return { shot, pictureAt: picturesByPath(shot, stackNodes(host.parsed())) };
}
