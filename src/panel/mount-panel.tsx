import { createRoot } from 'react-dom/client';
import { createPanelControl } from './control/panel-control.js';
import { Panel } from './parts/panel.js';
import type { PanelServices } from './services/panel-services.js';
import type { WidgetKit } from './widgets/widget-kit.js';

export interface PanelMount {
  readonly services: PanelServices;
  readonly widgets: WidgetKit;
}

/** Draws the panel into an element of the host's page and sets it to work; returns what takes it away again. */
export function mountPanel(container: HTMLElement, { services, widgets }: PanelMount): () => void {
  const control = createPanelControl(services);
  const root = createRoot(container);
  root.render(<Panel control={control} widgets={widgets} />);
  return () => {
    control.dispose();
    root.unmount();
  };
}
