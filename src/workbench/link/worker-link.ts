import type { LinkPort, LinkReply } from './messages.js';

/** The way to a worker that was started here. */
export const workerLink = (worker: Worker): LinkPort => ({
  post: (message, transfer) => worker.postMessage(message, transfer),
  listen: (heard) => worker.addEventListener('message', ({ data }: MessageEvent<LinkReply>) => heard(data)),
  onBroken(heard) {
    const end = (reason: string): void => {
      // What it still holds is given back.
      worker.terminate();
      heard(reason);
    };
    worker.addEventListener('error', ({ message }) => end(message || 'the worker broke'));
    worker.addEventListener('messageerror', () => end('a message could not be read'));
  },
});
