import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where panel, script and companion meet unless told otherwise. */
export const defaultJobFolder = (): string => join(homedir(), 'Haikei', 'jobs');
