import { recordedInfo } from '../../../src/plugin/action/recorded-jobs.js';
import { DEFAULT_PAINT_JOB } from '../../../src/scene/job/default-paint-job.js';
import { openPlugin } from '../../fakes/plugin/open-plugin.js';
import { celShot } from '../host-photoshop/support/shots.js';

jest.setTimeout(120_000);

const info = recordedInfo([{ ...DEFAULT_PAINT_JOB, model: 'haikei-fast' }]);

/** The context that Photoshop plays a step in: its methods are its own, and it has no members to spread. */
class PlayContext {
  readonly #values: number[] = [];
  #cancelled = false;
  onCancel: (() => void) | undefined;

  constructor(private readonly hasBar: boolean) {}

  get isCancelled(): boolean {
    return this.#cancelled;
  }
  get values(): readonly number[] {
    return this.#values;
  }
  cancel(): void {
    this.#cancelled = true;
    this.onCancel?.();
  }
  reportProgress({ value }: { readonly value: number }): void {
    if (!this.hasBar) throw new Error('no bar');
    this.#values.push(value);
  }
}

test('a played step fills Photoshop’s bar, and gives nothing back: another answer would become the step’s settings', async () => {
  const opened = openPlugin(celShot());
  const context = new PlayContext(true);
  await expect(opened.plugin.play(context, info)).resolves.toBeUndefined();
  expect(opened.document.history).toHaveLength(2);
  const { values } = context;
  expect(values.length).toBeGreaterThan(3);
  expect(values).toEqual([...values].sort((a, b) => a - b));
  expect([values[0], values.at(-1)]).toEqual([0, 1]);
});

test('a bar that cannot be drawn is no reason to stop', async () => {
  const opened = openPlugin(celShot());
  await opened.plugin.play(new PlayContext(false), info);
  expect(opened.document.history).toHaveLength(2);
});

test('Photoshop’s cancel is heard while it paints, and the document is as it was', async () => {
  const opened = openPlugin(celShot());
  const before = structuredClone(opened.document.state);
  const context = new PlayContext(true);
  const playing = opened.plugin.play(context, info);
  context.cancel();
  await expect(playing).rejects.toThrow('Stopped');
  expect(opened.document.state).toEqual(before);
});
