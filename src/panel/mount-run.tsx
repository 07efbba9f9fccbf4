import { createRoot } from 'react-dom/client';
import type { PanelControl } from './control/control-over.js';
import { RunDialog } from './parts/run-dialog.js';
import type { WidgetKit } from './widgets/widget-kit.js';

export interface RunMount {
  readonly control: PanelControl;
  readonly widgets: WidgetKit;
  /** The artist has seen how it went. */
  readonly close: () => void;
}

/** Draws one run into an element of the host's page; returns what takes it away again. */
export function mountRun(container: HTMLElement, { control, widgets, close }: RunMount): () => void {
  const root = createRoot(container);
  root.render(<RunDialog control={control} widgets={widgets} close={close} />);
  return () => root.unmount();
}
