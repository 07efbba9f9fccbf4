import { createRunControl } from '../../panel/control/run-control.js';
import { mountRun } from '../../panel/mount-run.js';
import type { PanelServices } from '../../panel/services/panel-services.js';
import type { PanelState, RunState } from '../../panel/store/panel-state.js';
import type { WidgetKit } from '../../panel/widgets/widget-kit.js';
import type { Reminders } from './reminders.js';

const SIZE = { width: 340, height: 230 } as const;

export interface RunPlace {
  readonly services: PanelServices;
  readonly widgets: WidgetKit;
  readonly title: string;
  /** What is told that there is room for a page that computes. */
  readonly pages: { add(place: HTMLElement): void; remove(place: HTMLElement): void };
  readonly reminders: Reminders;
}

/** A run that went well with nothing new to be said, or that was stopped, needs nobody to press a button. */
function isSilent(run: RunState, reminders: Reminders): boolean {
  if (run.kind === 'done') return !reminders.isNews(run.outcome);
  return run.kind === 'failed' && run.error.code === 'cancelled';
}

/**
 * Paints what `state` is set to behind a dialog with progress, time left and Stop. It only watches: Photoshop is not held
 * while the network paints. Closed early, it stops the run. It goes by itself at the end, unless there is something to be read.
 * @returns null where the artist has seen how it went; the end of the run where no dialog could be shown
 */
export async function runInDialog(
  state: PanelState,
  { services, widgets, title, pages, reminders }: RunPlace,
): Promise<RunState | null> {
  const control = createRunControl(services, state);
  const dialog = document.createElement('dialog');
  document.body.appendChild(dialog);
  const close = (): void => dialog.close();
  const container = dialog.appendChild(document.createElement('div'));
  const unmount = mountRun(container, { control, widgets, close });
  pages.add(dialog);
  const shown = dialog.uxpShowModal({ title, resize: 'none', size: SIZE }).then(
    () => true,
    () => false,
  );
  const painting = control.paint().then(() => {
    if (isSilent(control.store.getState().run, reminders)) close();
  });
  const wasShown = await shown;
  if (wasShown) control.stop();
  await painting;
  unmount();
  pages.remove(dialog);
  dialog.remove();
  const { run } = control.store.getState();
  if (wasShown && run.kind === 'done') reminders.read(run.outcome);
  return wasShown ? null : run;
}
