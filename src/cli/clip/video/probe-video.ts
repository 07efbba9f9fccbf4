import { HaikeiError } from '../../../errors/haikei-error.js';
import { requireProgram } from '../../programs/require-program.js';
import { tryProgram } from '../../programs/run-program.js';
import { type VideoFacts, videoFacts } from './video-facts.js';
import { videoInput } from './video-input.js';

/**
 * Asks ffprobe what a video is.
 * @throws HaikeiError `tool-missing`, `file-unreadable` for what is no video or a damaged one, and those of `videoFacts`
 */
export async function probeVideo(signal: AbortSignal, path: string): Promise<VideoFacts> {
  const program = requireProgram('ffprobe', `--background ${path}`);
  const wanted = ['-select_streams', 'v:0', '-show_streams', '-of', 'json'];
  const args = ['-v', 'error', ...wanted, ...videoInput(path)];
  const { status, said, out } = await tryProgram(signal, { program, args });
  if (status !== 0)
    throw new HaikeiError('file-unreadable', { path, reason: said || 'ffprobe cannot read it' });
  return videoFacts(out, path);
}
