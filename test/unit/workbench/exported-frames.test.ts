import { createStore } from '../../../src/panel/store/create-store.js';
import type { WorkbenchCalls } from '../../../src/workbench/calls.js';
import { exportedFrames } from '../../../src/workbench/clip/exported-frames.js';
import { INITIAL_CLIP, reduceClip } from '../../../src/workbench/clip/clip-state.js';
import type { Ask } from '../../../src/workbench/link/create-caller.js';
import { INITIAL_BENCH, reduceBench } from '../../../src/workbench/page/bench-state.js';
import { clipFacts } from '../../fakes/workbench/clip-facts.js';

const { signal } = new AbortController();

const facts = (clip: number, firsts: readonly number[]) =>
  clipFacts({ clip, frames: firsts.length, firsts: Uint32Array.from(firsts) });

/** A clip of two frames over an open document, and what is asked of the document's worker. */
function setUp(isOpen = true) {
  const opened = { id: 'doc', name: 'cut' } as NonNullable<typeof INITIAL_BENCH.opened>;
  const store = createStore(reduceBench, { ...INITIAL_BENCH, opened: isOpen ? opened : null });
  const clip = createStore(reduceClip, { ...INITIAL_CLIP, facts: facts(1, [0, 0]) });
  const asked: unknown[] = [];
  const ask = ((_signal: AbortSignal, name: string, request: object) => {
    asked.push([name, request]);
    return Promise.resolve(new Blob());
  }) as unknown as Ask<WorkbenchCalls>;
  const names = async (): Promise<string[]> => {
    const all: string[] = [];
    for await (const { name } of exportedFrames(signal, { ask, store, clip }, 'cut')) all.push(name);
    return all;
  };
  return { clip, asked, names };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

test('frames that show the same are asked for once', async () => {
  const { asked, names } = setUp();
  expect(await names()).toEqual(['cut_0001.png', 'cut_0002.png']);
  expect(asked).toEqual([['framePng', { document: 'doc', clip: 1, version: 1, plates: 0, frame: 0 }]]);
});

test('a clip that was asked for otherwise is waited for: nothing of the one before is exported', async () => {
  const { clip, asked, names } = setUp();
  clip.dispatch({ type: 'timing' });
  const all = names();
  await turns();
  expect(asked).toEqual([]);
  clip.dispatch({ type: 'timed', facts: facts(2, [0, 1, 2]), problem: null });
  expect(await all).toHaveLength(3);
  expect(asked.map((one) => (one as [string, { clip: number }])[1].clip)).toEqual([2, 2, 2]);
});

test('where the clip is none any more, nothing is exported', async () => {
  const { clip, names } = setUp();
  clip.dispatch({ type: 'timing' });
  const all = names();
  clip.dispatch({ type: 'timed', facts: null, problem: null });
  await expect(all).rejects.toMatchObject({ code: 'cancelled' });
  await expect(setUp(false).names()).rejects.toMatchObject({ code: 'cancelled' });
});
