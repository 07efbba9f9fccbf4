import { HaikeiError } from '../../../../errors/haikei-error.js';
import type { ReplyOf } from '../bridge/messages.js';
import { linkFailed } from '../bridge/link-failed.js';

/** What the page could not do, as an error of ours. */
export function replyError({ what, reason }: ReplyOf<'failed'>): HaikeiError {
  if (what === 'cancelled') return new HaikeiError('cancelled', {});
  if (what === 'memory') return new HaikeiError('out-of-memory', { what: reason, width: 0, height: 0 });
  return what === 'model' ? new HaikeiError('model-damaged', { model: '', reason }) : linkFailed(reason);
}
