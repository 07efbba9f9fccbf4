import { homedir } from 'os';
import { newJobId } from '../../companion/client/new-job-id.js';
import type { CompanionLink } from '../../companion/client/companion-link.js';
import { inFolder } from '../../host/aftereffects/plan/plate-files.js';
import type { SharedWorld } from '../world.js';
import type { UxpFs } from './uxp-footage-files.js';
import { uxpJobFiles } from './uxp-job-files.js';

/** The companion that watches the folder which `haikei watch` takes by itself. */
export function uxpCompanionLink(
  fs: UxpFs,
  { version, date, wait }: Pick<SharedWorld, 'version' | 'date' | 'wait'>,
): CompanionLink {
  const folder = inFolder(homedir(), 'Haikei', 'jobs');
  const now = (): number => date().getTime();
  return {
    files: uxpJobFiles(fs, folder),
    folder,
    software: `haikei ${version}`,
    now,
    wait,
    newId: () => newJobId(now()),
  };
}
