import { createRoot } from 'react-dom/client';
import type { Locale } from '../../locales/locale.js';
import type { WidgetKit } from '../../panel/widgets/widget-kit.js';
import { ShotDialog } from './shot-dialog.js';
import type { ShotProgress } from './shot-progress.js';
import type { ShotWork } from './shot-work.js';
import { shotTextsFor } from './shot-texts.js';

const SIZE = { width: 340, height: 120 } as const;

interface Place {
  readonly locale: Locale;
  readonly widgets: WidgetKit;
}

/**
 * Does it behind a dialog with progress and Stop; closed early, the dialog stops it, and it closes by itself at the end. A
 * dialog that cannot be shown is done without.
 */
export async function runShotInDialog<T>(work: ShotWork<T>, { locale, widgets }: Place): Promise<T> {
  const controller = new AbortController();
  const dialog = document.createElement('dialog');
  document.body.appendChild(dialog);
  const root = createRoot(dialog.appendChild(document.createElement('div')));
  const stop = (): void => controller.abort();
  const draw = (progress: ShotProgress): void =>
    root.render(<ShotDialog progress={progress} locale={locale} widgets={widgets} stop={stop} />);
  draw({ stage: 'reading', done: 0, total: 0 });
  const { title } = shotTextsFor(locale);
  const shown = dialog.uxpShowModal({ title, resize: 'none', size: SIZE }).then(stop, () => undefined);
  try {
    return await work(controller.signal, draw);
  } finally {
    dialog.close();
    await shown;
    root.unmount();
    dialog.remove();
  }
}
