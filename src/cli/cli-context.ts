import type { CliTexts } from '../locales/cli-texts.js';
import type { Locale } from '../locales/locale.js';
import type { Terminal } from './terminal/terminal.js';

/** What every command is given: where it runs, in which language, and where it may speak. */
export interface CliContext {
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  readonly locale: Locale;
  readonly texts: CliTexts;
  readonly json: boolean;
  /** Folder of the installed package; its `models/` are the bundled ones. */
  readonly packageRoot: string;
  /** Folder with the user's own models. */
  readonly userModels: string;
  /** `haikei 0.1.0` */
  readonly software: string;
  now(): Date;
}
