import type { Call } from '../../../src/workbench/link/call.js';
import { createRevivingCaller } from '../../../src/workbench/link/create-reviving-caller.js';
import type { LinkPort } from '../../../src/workbench/link/messages.js';

interface Kitchen {
  readonly wait: Call<null, string>;
}

const live = new AbortController().signal;

/** A worker that never answers; as in a browser, what was promised goes on between two who hear of its end. */
function deafWorker() {
  const listeners: ((reason: string) => void)[] = [];
  const port: LinkPort = {
    post: () => undefined,
    listen: () => undefined,
    onBroken: (heard) => void listeners.push(heard),
  };
  async function breakDown(): Promise<void> {
    for (const heard of listeners) {
      heard('gone');
      for (let i = 0; i < 50; i++) await Promise.resolve();
    }
  }
  return { port, breakDown };
}

test('whoever waited for a worker that is lost learns of it when the next one is there, and once', async () => {
  const workers: ReturnType<typeof deafWorker>[] = [];
  const told: string[] = [];
  const start = (): LinkPort => {
    workers.push(deafWorker());
    return workers.at(-1)!.port;
  };
  const ask = createRevivingCaller<Kitchen>(start, (reason) => told.push(`lost: ${reason}`));
  const waiting = ask(live, 'wait', null).catch(() => told.push(`failed, ${workers.length} workers`));
  await workers[0]!.breakDown();
  await workers[0]!.breakDown();
  await waiting;
  expect(told).toEqual(['lost: gone', 'failed, 2 workers']);
});
