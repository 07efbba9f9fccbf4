import { HaikeiError } from '../../../../errors/haikei-error.js';

/** The page cannot be reached any more, or says nothing sensible. A new page may help. */
export const linkFailed = (reason: string): HaikeiError<'driver-failed'> =>
  new HaikeiError('driver-failed', { driver: 'webview', reason });
