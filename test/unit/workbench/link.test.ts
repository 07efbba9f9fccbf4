import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { Call } from '../../../src/workbench/link/call.js';
import { createCaller } from '../../../src/workbench/link/create-caller.js';
import type { LinkPort, LinkReply, LinkRequest } from '../../../src/workbench/link/messages.js';
import { serveCalls } from '../../../src/workbench/link/serve-calls.js';

interface Kitchen {
  readonly double: Call<number, number>;
  readonly count: Call<number, string, number>;
  readonly refuse: Call<null, never>;
  readonly break: Call<null, never>;
  readonly wait: Call<null, void>;
  readonly stumble: Call<null, never>;
}

const live = new AbortController().signal;

/** Both ends in one process; what crosses is cloned as a browser clones it. */
function ends() {
  const nobody = (): void => undefined;
  const heard: { page: (reply: LinkReply) => void; worker: (request: LinkRequest) => void } = {
    page: nobody,
    worker: nobody,
  };
  let broken: (reason: string) => void = () => undefined;
  const page: LinkPort = {
    post: (message) => void setTimeout(() => heard.worker(structuredClone(message) as LinkRequest), 0),
    listen: (listener) => void (heard.page = listener),
    onBroken: (listener) => void (broken = listener),
  };
  const worker: LinkPort = {
    post: (message) => void setTimeout(() => heard.page(structuredClone(message) as LinkReply), 0),
    listen: (listener) => void (heard.worker = listener),
    onBroken: () => undefined,
  };
  return { page, worker, breakDown: (reason: string) => broken(reason) };
}

function kitchen() {
  const { page, worker, breakDown } = ends();
  const stopped: string[] = [];
  serveCalls<Kitchen>(worker, {
    double: (_signal, input) => Promise.resolve(2 * input),
    count(_signal, input, tell) {
      for (let i = 1; i <= input; i++) tell(i);
      return Promise.resolve('counted');
    },
    refuse: () => Promise.reject(new HaikeiError('no-layers', { width: 3, height: 4 })),
    break: () => Promise.reject(new TypeError('of all things')),
    stumble: (signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new TypeError('of all things')));
      }),
    wait: (signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped.push('wait');
          reject(new HaikeiError('cancelled', {}));
        });
      }),
  });
  return { ask: createCaller<Kitchen>(page), stopped, breakDown };
}

test('calls answer each to its own question, and tell on the way', async () => {
  const { ask } = kitchen();
  const told: number[] = [];
  const answers = await Promise.all([
    ask(live, 'double', 4),
    ask(live, 'count', 3, (step) => told.push(step)),
    ask(live, 'double', 5),
  ]);
  expect(answers).toEqual([8, 'counted', 10]);
  expect(told).toEqual([1, 2, 3]);
});

test('an error arrives with its code and facts; one that nobody foresaw as internal, in its own words', async () => {
  const { ask } = kitchen();
  const refused = await ask(live, 'refuse', null).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(HaikeiError);
  expect(refused).toMatchObject({ code: 'no-layers', details: { width: 3, height: 4 } });
  await expect(ask(live, 'break', null)).rejects.toMatchObject({
    code: 'internal',
    details: { reason: 'TypeError: of all things' },
  });
  await expect(ask(live, 'toString' as 'wait', null)).rejects.toMatchObject({ code: 'internal' });
});

test('a stop reaches the other end', async () => {
  const { ask, stopped } = kitchen();
  const controller = new AbortController();
  const waiting = ask(controller.signal, 'wait', null);
  setTimeout(() => controller.abort(), 5);
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  expect(stopped).toEqual(['wait']);
  await expect(ask(controller.signal, 'double', 1)).rejects.toMatchObject({ code: 'cancelled' });
});

test('a call that was stopped and fails was stopped', async () => {
  const { ask } = kitchen();
  const controller = new AbortController();
  const stumbling = ask(controller.signal, 'stumble', null);
  setTimeout(() => controller.abort(), 5);
  await expect(stumbling).rejects.toMatchObject({ code: 'cancelled' });
});

test('when the worker is gone, what waits and what comes after is told so', async () => {
  const { ask, breakDown } = kitchen();
  const waiting = ask(live, 'wait', null);
  setTimeout(() => breakDown('out of memory'), 5);
  const gone = { code: 'driver-failed', details: { reason: 'out of memory' } };
  await expect(waiting).rejects.toMatchObject(gone);
  await expect(ask(live, 'double', 1)).rejects.toMatchObject(gone);
});
