import type { Command } from 'commander';
import type { CliTexts } from '../../locales/cli-texts.js';
import { addCommonOptions, localiseHelp } from './localise-help.js';

/** Declares `haikei lights`. */
export function addLightsCommand(program: Command, texts: CliTexts, run: () => Promise<void>): void {
  const command = localiseHelp(program.command('lights'), texts).description(texts.commands.lights);
  addCommonOptions(command, texts).action(run);
}
