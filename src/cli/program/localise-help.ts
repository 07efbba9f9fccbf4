import { Option, type Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';

/** Puts commander's own words (headings, --help, --version) into the user's language. */
export function localiseHelp(command: Command, texts: CliTexts): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': texts.headings.usage,
    'Options:': texts.headings.options,
    'Commands:': texts.headings.commands,
    'Arguments:': texts.headings.arguments,
  };
  return command
    .configureHelp({ styleTitle: (title) => headings[title] ?? title, helpWidth: 100 })
    .helpOption('-h, --help', texts.options.help)
    .helpCommand(false)
    .exitOverride();
}

/** An option of every command. */
export function addCommonOptions(command: Command, texts: CliTexts): Command {
  return command
    .option('--models <folder>', texts.options.modelFolder)
    .option('--json', texts.options.json)
    .addOption(new Option('--lang <language>', texts.options.lang));
}
