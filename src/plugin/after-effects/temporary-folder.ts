import { homedir, platform } from 'os';

/** Where the system keeps what nobody misses: UXP names no folder that After Effects could write to. */
export function temporaryFolder(): string {
  if (platform() === 'win32') return `${homedir()}\\AppData\\Local\\Temp`;
  return '/tmp';
}
