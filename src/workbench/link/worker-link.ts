import type { LinkPort, LinkReply } from './messages.js';

/** The way to a worker that was started here. */
export const workerLink = (worker: Worker): LinkPort => ({
  post: (message, transfer) => worker.postMessage(message, transfer),
  listen: (heard) => worker.addEventListener('message', ({ data }: MessageEvent<LinkReply>) => heard(data)),
  onBroken(heard) {
    worker.addEventListener('error', ({ message }) => heard(message || 'the worker broke'));
    worker.addEventListener('messageerror', () => heard('a message could not be read'));
  },
});
