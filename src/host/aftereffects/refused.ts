import { HaikeiError } from '../../errors/haikei-error.js';

export const HOST = 'After Effects';

export const reasonOf = (cause: unknown): string =>
  cause instanceof Error ? cause.message : typeof cause === 'string' ? cause : 'no reason given';

/** After Effects did not do, or not do as documented, what it was asked for. */
export const refused = (step: string, reason: string, cause?: unknown): HaikeiError<'host-refused'> =>
  new HaikeiError('host-refused', { host: HOST, step, reason }, { cause });
