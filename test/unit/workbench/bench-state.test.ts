import { HaikeiError } from '../../../src/errors/haikei-error.js';
import {
  type BenchAction,
  type BenchState,
  INITIAL_BENCH,
  isUnsaved,
  reduceBench,
} from '../../../src/workbench/page/bench-state.js';

const after = (...actions: readonly BenchAction[]): BenchState => actions.reduce(reduceBench, INITIAL_BENCH);
const opened: BenchAction = { type: 'opened', opened: { id: '1', name: 'cut', width: 10, height: 10 } };
const painted = (version: number): BenchAction => ({
  type: 'painted',
  plate: 'P',
  steps: { undo: 'P', redo: null, version, looks: [] },
});

test('unsaved is what differs from the file that the person has', () => {
  expect(isUnsaved(after())).toBe(false);
  expect(isUnsaved(after(opened))).toBe(false);
  expect(isUnsaved(after(opened, painted(2)))).toBe(true);
  expect(isUnsaved(after(opened, painted(2), { type: 'saved', version: 2 }))).toBe(false);
  const undone: BenchAction = { type: 'stepped', steps: { undo: null, redo: 'P', version: 1, looks: [] } };
  expect(isUnsaved(after(opened, painted(2), undone))).toBe(false);
  expect(isUnsaved(after(opened, painted(2), { type: 'saved', version: 2 }, undone))).toBe(true);
  expect(isUnsaved(after(opened, painted(2), opened))).toBe(false);
});

test('the split stays inside of the window, and a new document has none', () => {
  expect(after({ type: 'split', split: 1.7 }).split).toBe(1);
  expect(after({ type: 'split', split: -1 }).split).toBe(0);
  expect(after({ type: 'split', split: 0.3 }, opened).split).toBeNull();
});

test('an error stays until it is closed or another document comes', () => {
  const error = new HaikeiError('no-layers', { width: 1, height: 1 });
  expect(after({ type: 'failed', error }).error).toBe(error);
  expect(after({ type: 'failed', error }, opened).error).toBeNull();
});

test('a look is compared with for as long as it is kept', () => {
  const looks = [{ version: 2, name: 'gouache' }];
  const kept = after(opened, { type: 'stepped', steps: { undo: 'P', redo: null, version: 2, looks } });
  const compared = reduceBench(kept, { type: 'compared', other: 2 });
  expect(compared.other).toBe(2);
  expect(reduceBench(compared, painted(3)).other).toBe(1);
  expect(reduceBench(compared, opened).other).toBe(1);
});
