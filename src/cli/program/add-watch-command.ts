import type { Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';
import type { WatchOptions } from '../commands/watch-command.js';
import { addCommonOptions, localiseHelp } from './localise-help.js';

type WatchAction = (folder: string | undefined, options: WatchOptions) => Promise<void>;

export function addWatchCommand(program: Command, texts: CliTexts, run: WatchAction): void {
  const command = localiseHelp(program.command('watch'), texts)
    .description(texts.commands.watch)
    .argument('[folder]', texts.args.jobFolder)
    .option('--threads <number>', texts.options.threads);
  addCommonOptions(command, texts).action(run);
}
