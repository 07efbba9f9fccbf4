import type { Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';
import type { ClipOptions } from '../clip/clip-options.js';
import type { CommonOptions } from '../settings/paint-options.js';
import { collect } from './collect.js';
import { addCommonOptions, localiseHelp } from './localise-help.js';

type ClipAction = (input: string | undefined, options: ClipOptions & CommonOptions) => Promise<void>;

/** Commander keeps the last of `--movie` and `--no-movie`; several movies gather. */
const collectMovies = (value: string, earlier: readonly string[] | boolean | undefined): readonly string[] =>
  collect(value, typeof earlier === 'object' ? earlier : undefined);

function addSources(command: Command, { options }: CliTexts): Command {
  return command
    .option('-b, --background <picture>', options.clipBackground)
    .option('--cels <folder>', options.clipCels, collect)
    .option('--book <file>', options.book, collect)
    .option('--paint-books', options.paintBooks)
    .option('--sheet <file.xdts>', options.sheet)
    .option('--table <name>', options.table)
    .option('--fps <rate>', options.fps)
    .option('--frames <number>', options.frames)
    .option('--on <frames>', options.on)
    .option('--gaps <refuse|hold|empty>', options.gaps)
    .option('--key <auto|white|none>', options.key)
    .option('--smooth', options.smooth)
    .option('--camera <file.json>', options.camera)
    .option('--paint-on <frames>', options.paintOn)
    .option('--no-steady', options.steady);
}

function addPainting(command: Command, { options }: CliTexts): Command {
  return command
    .option('-s, --strength <0-1>', options.strength)
    .option('-d, --detail <0.25-4>', options.detail)
    .option('-l, --look <hands>', options.look)
    .option('--light <name>', options.light)
    .option('--role <layer=role>', options.role, collect)
    .option('--profile <commercial|personal>', options.profile)
    .option('--model <name>', options.model)
    .option('--job <file.json>', options.clipJob)
    .option('--tile <pixels>', options.tile)
    .option('--threads <number>', options.threads)
    .option('--reproducible', options.reproducible);
}

/** Declares `haikei clip`. */
export function addClipCommand(program: Command, texts: CliTexts, run: ClipAction): void {
  const { options, args, headings } = texts;
  const command = localiseHelp(program.command('clip'), texts)
    .description(texts.commands.clip)
    .argument('[shot.psd]', args.clipInput)
    .option('-o, --out <folder>', options.clipOut)
    .option('-f, --force', options.clipForce);
  addSources(command, texts);
  command
    .option('--movie <mp4|prores|webp>', options.movie, collectMovies)
    .option('--no-movie', options.noMovie)
    .option('--shot-only', options.shotOnly)
    .option('--start-number <number>', options.startNumber);
  addPainting(command, texts).addHelpText('after', `\n${headings.examples}\n${texts.clipExamples}`);
  addCommonOptions(command, texts).action(run);
}
