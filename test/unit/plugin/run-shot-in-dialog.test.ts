/** @jest-environment jsdom */
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { runShotInDialog } from '../../../src/plugin/shot/run-shot-in-dialog.js';
import type { ShotWork } from '../../../src/plugin/shot/shot-work.js';
import { closingDialogs } from '../../fakes/plugin/closing-dialogs.js';

const shown = closingDialogs();

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Reads two of three drawings, then waits until it is stopped. */
const held: ShotWork<string> = async (signal, onProgress) => {
  onProgress({ stage: 'reading', done: 2, total: 3 });
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  throw new HaikeiError('cancelled', {});
};

const text = (): string => document.querySelector('dialog')!.textContent;

test('the dialog says how far it is, in the language of Photoshop, and Stop stops', async () => {
  const running = runShotInDialog(held, { locale: 'ja', widgets: 'plain' });
  await turn();
  expect(shown.title).toBe('クリップのカットを組む');
  expect(text()).toBe('動画を読み込み中2 / 3中止');
  expect(document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('67');
  document.querySelector<HTMLElement>('dialog .push')!.click();
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
  expect(document.querySelector('dialog')).toBeNull();
});

test('closed early, it stops', async () => {
  const running = runShotInDialog(held, { locale: 'en', widgets: 'plain' });
  await turn();
  shown.close();
  await expect(running).rejects.toMatchObject({ code: 'cancelled' });
});

test.each([false, true])(
  'done, it gives what came of it and goes by itself (no dialog: %s)',
  async (refuse) => {
    shown.refuse = refuse;
    const work: ShotWork<string> = async (signal) => {
      await turn();
      return signal.aborted ? 'stopped' : 'built';
    };
    await expect(runShotInDialog(work, { locale: 'en', widgets: 'plain' })).resolves.toBe('built');
    expect(document.querySelector('dialog')).toBeNull();
  },
);
