import { createRoot } from 'react-dom/client';
import { Panel } from './panel.js';
import type { PanelProps } from './panel.js';

/** Draws the panel into an element of the host's page; returns what takes it away again. */
export function mountPanel(container: HTMLElement, props: PanelProps): () => void {
  const root = createRoot(container);
  root.render(<Panel {...props} />);
  return () => root.unmount();
}
