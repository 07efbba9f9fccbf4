import type { Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';
import type { CommonOptions, PaintOptions } from '../settings/paint-options.js';
import { collect } from './collect.js';
import { addCommonOptions, localiseHelp } from './localise-help.js';

export type InspectOptions = Pick<PaintOptions, 'background' | 'role' | 'cels'> & CommonOptions;

/** Declares `haikei inspect`. */
export function addInspectCommand(
  program: Command,
  texts: CliTexts,
  run: (input: string, options: InspectOptions) => Promise<void>,
): void {
  const command = localiseHelp(program.command('inspect'), texts)
    .description(texts.commands.inspect)
    .argument('<input>', texts.args.input)
    .option('-b, --background <layer>', texts.options.background)
    .option('--role <layer=role>', texts.options.role, collect)
    .option('--cels <folder>', texts.options.cels);
  addCommonOptions(command, texts).action(run);
}
