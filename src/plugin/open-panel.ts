import { type MountedPanel, mountPanel, type PanelMount } from '../panel/mount-panel.js';
import type { WebviewPages } from './webview/webview-pages.js';

/** Opens the panel in an element of a panel or a dialog. */
export type PanelOpener = (root: HTMLElement) => MountedPanel;

/** The panel, and beside it room for the page that computes: React clears what it draws into. */
export const createPanelOpener =
  (mount: PanelMount, pages: WebviewPages): PanelOpener =>
  (root) => {
    const container = root.ownerDocument.createElement('div');
    root.appendChild(container);
    const { control, unmount } = mountPanel(container, mount);
    pages.add(root);
    return {
      control,
      unmount: () => {
        unmount();
        pages.remove(root);
        container.remove();
      },
    };
  };
