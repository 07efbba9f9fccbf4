import { Command } from 'commander';
import { clipCommand } from '../commands/clip-command.js';
import { framesCommand } from '../commands/frames-command.js';
import { inspectCommand } from '../commands/inspect-command.js';
import { lightsList } from '../commands/lights-list.js';
import { modelsAdd } from '../commands/models-add.js';
import { modelsList } from '../commands/models-list.js';
import { modelsRemove } from '../commands/models-remove.js';
import { modelsShow } from '../commands/models-show.js';
import { paintCommand } from '../commands/paint-command.js';
import { watchCommand } from '../commands/watch-command.js';
import type { CliContext } from '../cli-context.js';
import { addClipCommand } from './add-clip-command.js';
import { addFramesCommand } from './add-frames-command.js';
import { addInspectCommand } from './add-inspect-command.js';
import { addLightsCommand } from './add-lights-command.js';
import { addModelsCommand } from './add-models-command.js';
import { addPaintCommand } from './add-paint-command.js';
import { addWatchCommand } from './add-watch-command.js';
import { localiseHelp } from './localise-help.js';

interface ProgramOptions {
  readonly context: CliContext;
  readonly version: string;
  /** Receives a status other than 0 from a command that ended well but found a problem. */
  readonly onStatus: (status: number) => void;
}

/** The command line as commander knows it, in the user's language, wired to what it does. */
export function buildProgram({ context, version, onStatus }: ProgramOptions): Command {
  const { texts, terminal } = context;
  const program = localiseHelp(new Command('haikei'), texts)
    .description(texts.about)
    .version(version, '-V, --version', texts.options.version)
    .configureOutput({
      writeOut: (text) => terminal.result(text.trimEnd()),
      // What commander says of a wrong line is worded again as an error of ours.
      writeErr: () => undefined,
    });
  addPaintCommand(program, texts, (input, options) => paintCommand(context, input, options));
  addClipCommand(program, texts, (input, options) => clipCommand(context, input, options));
  addFramesCommand(program, texts, (path, options) => framesCommand(context, path, options));
  addInspectCommand(program, texts, async (input, options) =>
    onStatus(await inspectCommand(context, input, options)),
  );
  addWatchCommand(program, texts, (folder, options) => watchCommand(context, folder, options));
  addLightsCommand(program, texts, () => lightsList(context));
  addModelsCommand(program, texts, {
    list: () => modelsList(context),
    show: (name) => modelsShow(context, name),
    add: (file, options) => modelsAdd(context, file, options),
    remove: (name) => modelsRemove(context, name),
  });
  return program;
}
