import { joinPath } from '../files/folders.js';

/** Where panel, script and companion meet: `Haikei/jobs` in the home folder. */
export function jobFolder(): string {
  const home = $.getenv('USERPROFILE') || new Folder('~').fsName;
  return joinPath(joinPath(home, 'Haikei'), 'jobs');
}
