import type { Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';
import type { CommonOptions, PaintOptions } from '../settings/paint-options.js';
import { collect } from './collect.js';
import { addCommonOptions, localiseHelp } from './localise-help.js';

type PaintAction = (input: string, options: PaintOptions & CommonOptions) => Promise<void>;

/** Declares `haikei paint`. */
export function addPaintCommand(program: Command, texts: CliTexts, run: PaintAction): void {
  const { options, args, headings } = texts;
  const command = localiseHelp(program.command('paint'), texts)
    .description(texts.commands.paint)
    .argument('<input>', args.input)
    .option('-o, --out <file>', options.out)
    .option('-b, --background <layer>', options.background)
    .option('-s, --strength <0-1>', options.strength)
    .option('-d, --detail <0.25-4>', options.detail)
    .option('-l, --look <hands>', options.look)
    .option('--light <name>', options.light)
    .option('--bake-light', options.bakeLight)
    .option('--role <layer=role>', options.role, collect)
    .option('--hide-original', options.hideOriginal)
    .option('--cels <folder>', options.cels)
    .option('--plate <file.png>', options.plate)
    .option('--plate-depth <8|16>', options.plateDepth)
    .option('--preview <file.png>', options.preview)
    .option('--no-sidecar', options.sidecar)
    .option('--profile <commercial|personal>', options.profile)
    .option('--model <name>', options.model)
    .option('--job <file.json>', options.job)
    .option('--save-job <file.json>', options.saveJob)
    .option('-f, --force', options.force)
    .option('--tile <pixels>', options.tile)
    .option('--threads <number>', options.threads)
    .option('--reproducible', options.reproducible)
    .addHelpText(
      'after',
      `\n${headings.examples}\n${texts.paintExamples}\n\n${headings.exitCodes} ${texts.exitCodes}`,
    );
  addCommonOptions(command, texts).action(run);
}
