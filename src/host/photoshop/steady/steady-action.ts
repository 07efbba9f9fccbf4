import * as v from 'valibot';
import type { Descriptor, NotificationListener, PsAction } from '../api/ps-action.js';
import type { Wait } from '../wait.js';
import { FLAKY, retryFlaky } from './retry-flaky.js';

const QUESTIONS: ReadonlySet<string> = new Set(['get', 'multiGet']);

const FAILED = v.object({ _obj: v.literal('error'), result: v.literal(FLAKY) });

const holdsFailure = (answers: unknown): boolean =>
  Array.isArray(answers) && answers.some((answer) => v.is(FAILED, answer));

/** The Action Manager whose questions are asked again. Whatever else is in a batch, it is played once. */
export class SteadyAction implements PsAction {
  constructor(
    private readonly action: PsAction,
    private readonly wait: Wait,
  ) {}

  batchPlay(commands: readonly Descriptor[], options: Readonly<Record<string, unknown>>): Promise<unknown> {
    const play = (): Promise<unknown> => this.action.batchPlay(commands, options);
    if (!commands.every(({ _obj }) => QUESTIONS.has(_obj))) return play();
    return retryFlaky(this.wait, play, holdsFailure);
  }

  addNotificationListener(events: readonly string[], listener: NotificationListener): unknown {
    return this.action.addNotificationListener(events, listener);
  }

  removeNotificationListener(events: readonly string[], listener: NotificationListener): unknown {
    return this.action.removeNotificationListener(events, listener);
  }

  recordAction(
    step: { readonly name: string; readonly methodName: string },
    info: Readonly<Record<string, unknown>>,
  ): Promise<unknown> {
    return this.action.recordAction(step, info);
  }
}
