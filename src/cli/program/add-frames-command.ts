import type { Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';
import type { FramesOptions } from '../clip/part/frames-options.js';
import type { CommonOptions } from '../settings/paint-options.js';
import { addCommonOptions, localiseHelp } from './localise-help.js';

/** Declares `haikei frames`. */
export function addFramesCommand(
  program: Command,
  texts: CliTexts,
  run: (path: string, options: FramesOptions & CommonOptions) => Promise<void>,
): void {
  const { options, args, headings } = texts;
  const command = localiseHelp(program.command('frames'), texts)
    .description(texts.commands.frames)
    .argument('<shot.json>', args.shotFile)
    .option('--from <number>', options.partFrom)
    .option('--to <number>', options.partTo)
    .option('-o, --out <folder>', options.partOut)
    .option('-f, --force', options.partForce)
    .addHelpText('after', `\n${headings.examples}\n${texts.framesExamples}`);
  addCommonOptions(command, texts).action(run);
}
