import type { OpenedCut } from '../../../e2e/support/open-cut.js';

/** What is left in Photoshop, and what was said. */
export const leftIn = ({ photoshop }: OpenedCut) => ({
  open: photoshop.open.length,
  images: photoshop.imaging.alive.size,
  modal: photoshop.core.modal,
  said: photoshop.app.alerts,
});
