import { runHaikei } from './run-haikei.js';
import { createWorkplace } from './workplace.js';

/** What the command line makes of a shot. */
export async function paintedByCli(bytes: Uint8Array, args: readonly string[]): Promise<Buffer> {
  const place = createWorkplace();
  place.write('cut.psd', bytes);
  const { status, stderr } = await runHaikei(['paint', 'cut.psd', '-o', 'cli.psd', ...args], {
    cwd: place.folder,
  });
  expect([status, stderr.slice(-500)]).toEqual([0, expect.anything()]);
  return place.read('cli.psd');
}
