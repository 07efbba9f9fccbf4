import { createRoot } from 'react-dom/client';
import { createPanelControl, type PanelControl } from './control/panel-control.js';
import { Panel } from './parts/panel.js';
import type { PanelServices } from './services/panel-services.js';
import type { WidgetKit } from './widgets/widget-kit.js';

export interface PanelMount {
  readonly services: PanelServices;
  readonly widgets: WidgetKit;
}

export interface MountedPanel {
  /** For what the host itself offers to do with the panel, its menu for one. */
  readonly control: PanelControl;
  readonly unmount: () => void;
}

/** Draws the panel into an element of the host's page and sets it to work. */
export function mountPanel(container: HTMLElement, { services, widgets }: PanelMount): MountedPanel {
  const control = createPanelControl(services);
  const root = createRoot(container);
  root.render(<Panel control={control} widgets={widgets} />);
  const unmount = (): void => {
    control.dispose();
    root.unmount();
  };
  return { control, unmount };
}
