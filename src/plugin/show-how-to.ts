import { mountPanel } from '../panel/mount-panel.js';
import type { PanelProps } from '../panel/panel.js';

/** The panel's text in a dialog of its own, for those who came by the Plugins menu. */
export async function showHowTo(props: PanelProps): Promise<void> {
  const dialog = document.createElement('dialog');
  document.body.appendChild(dialog);
  const unmount = mountPanel(dialog, props);
  try {
    await dialog.uxpShowModal({ title: 'Haikei', resize: 'none', size: { width: 400, height: 460 } });
  } finally {
    unmount();
    dialog.remove();
  }
}
