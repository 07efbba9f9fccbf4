import type { Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';
import type { CommonOptions } from '../settings/paint-options.js';
import { addCommonOptions, localiseHelp } from './localise-help.js';

/** What commander collects for `haikei models add`. */
export interface AddModelOptions extends CommonOptions {
  readonly name?: string;
  readonly title?: string;
  readonly licence?: string;
  readonly commercial?: string;
  readonly attribution?: string;
  readonly url?: string;

  readonly range?: string;
  readonly outputRange?: string;
  readonly channels?: string;
  readonly force?: boolean;
}

export interface ModelsActions {
  readonly list: (options: CommonOptions) => Promise<void>;
  readonly show: (name: string, options: CommonOptions) => Promise<void>;
  readonly add: (file: string, options: AddModelOptions) => Promise<void>;
  readonly remove: (name: string, options: CommonOptions) => Promise<void>;
}

/** Declares `haikei models` and its four verbs; without a verb it lists. */
export function addModelsCommand(program: Command, texts: CliTexts, actions: ModelsActions): void {
  const { commands, args, options } = texts;
  const models = localiseHelp(program.command('models'), texts).description(commands.models);
  const verb = (name: string, about: string, isDefault = false): Command =>
    addCommonOptions(localiseHelp(models.command(name, { isDefault }), texts).description(about), texts);

  verb('list', commands.modelsList, true).action(actions.list);
  verb('show', commands.modelsShow).argument('<model>', args.modelName).action(actions.show);
  verb('remove', commands.modelsRemove).argument('<model>', args.modelName).action(actions.remove);
  verb('add', commands.modelsAdd)
    .argument('<file.onnx>', args.modelFile)
    .option('--name <name>', options.addName)
    .option('--title <text>', options.addTitle)
    .option('--licence <name>', options.addLicence)
    .option('--commercial <allowed|forbidden>', options.addCommercial)
    .option('--attribution <text>', options.addAttribution)
    .option('--url <address>', options.addUrl)
    .option('--range <low,high>', options.addRange)
    .option('--output-range <low,high>', options.addOutputRange)
    .option('--channels <RGB|BGR>', options.addChannels)
    .option('-f, --force', options.force)
    .action(actions.add);
}
