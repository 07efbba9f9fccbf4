import type { MountedPanel } from '../panel/mount-panel.js';
import type { PanelOpener } from './open-panel.js';

/** The panels that are open, by the elements that UXP gave for them. */
export class PanelRoots {
  private readonly mounted = new Map<HTMLElement, MountedPanel>();

  constructor(private readonly open: PanelOpener) {}

  /** UXP's callbacks of a panel. */
  readonly callbacks = {
    create: (root: HTMLElement): void => {
      this.mounted.set(root, this.open(root));
    },
    destroy: (root: HTMLElement): void => {
      this.mounted.get(root)?.unmount();
      this.mounted.delete(root);
    },
  };

  /** The one that was opened last. */
  latest(): MountedPanel | undefined {
    return [...this.mounted.values()].at(-1);
  }
}
