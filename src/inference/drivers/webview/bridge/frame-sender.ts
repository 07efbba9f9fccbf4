import type { Frame } from './frame.js';
import { FRAME_BYTES, MOST_BYTES } from './frame.js';
import { linkFailed } from './link-failed.js';
import type { LinkTiming } from './link-timing.js';

export interface FrameSender {
  /** Resolves when the other end has acknowledged every part. @throws HaikeiError `driver-failed` */
  send(message: Uint8Array): Promise<void>;
  acknowledged(n: number): void;
  fail(reason: string): void;
}

/**
 * Sends messages over a way that loses, repeats and damages: one frame at a time, again until it is
 * acknowledged (stop and wait).
 */
export function createFrameSender(
  post: (frame: Omit<Frame, 'from' | 'link'>) => void,
  timing: LinkTiming,
): FrameSender {
  let next = 0;
  let last: Promise<void> = Promise.resolve();
  let failure: Error | null = null;
  let wake: (() => void) | null = null;
  let arrived = -1;

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function sendFrame(part: number, parts: number, body: Uint8Array): Promise<void> {
    const n = next++;
    let waited = 0;
    // A large frame takes longer to cross; sent again too soon it would only be in its own way.
    const first = timing.resend * (1 + body.length / 1e6);
    for (let pause = first; arrived < n; pause = Math.min(timing.slowest, pause * 2)) {
      if (failure) throw failure;
      if (waited >= timing.giveUp) throw linkFailed(`no acknowledgement in ${waited / 1000} s`);
      post({ kind: 'data', n, part, parts, body });
      // A port may answer before `post` returns.
      if (arrived < n) await sleep(pause);
      waited += pause;
    }
  }

  async function sendMessage(message: Uint8Array): Promise<void> {
    if (message.length > MOST_BYTES)
      throw linkFailed(`${message.length} bytes, at most ${MOST_BYTES} cross the bridge`);
    const parts = Math.max(1, Math.ceil(message.length / FRAME_BYTES));
    for (let part = 0; part < parts; part++)
      await sendFrame(part, parts, message.subarray(part * FRAME_BYTES, (part + 1) * FRAME_BYTES));
  }

  return {
    send(message) {
      const sent = last.then(() => sendMessage(message));
      last = sent.catch(() => undefined);
      return sent;
    },
    acknowledged(n) {
      // One frame is under way at a time: an older number is an echo, a newer one is a lie.
      if (n !== next - 1 || n <= arrived) return;
      arrived = n;
      wake?.();
    },
    fail(reason) {
      failure ??= linkFailed(reason);
      wake?.();
    },
  };
}
