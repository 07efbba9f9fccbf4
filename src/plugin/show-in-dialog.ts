import type { PanelOpener } from './open-panel.js';

/** The panel in a dialog of its own, for those who came by the Plugins menu. */
export async function showInDialog(openPanel: PanelOpener): Promise<void> {
  const dialog = document.createElement('dialog');
  document.body.appendChild(dialog);
  const { unmount } = openPanel(dialog);
  try {
    await dialog.uxpShowModal({ title: 'Haikei', resize: 'none', size: { width: 400, height: 460 } });
  } finally {
    unmount();
    dialog.remove();
  }
}
