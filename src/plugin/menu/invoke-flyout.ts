import type { PanelControl } from '../../panel/control/control-over.js';
import { pluginTextsFor } from '../texts/plugin-texts.js';
import { aboutText } from './about-text.js';
import { FLYOUT_ITEMS } from './flyout-item.js';

export interface FlyoutTarget {
  /** Of the panel whose menu it is. */
  readonly control: PanelControl;
  readonly tell: (message: string) => Promise<void>;
  readonly buildShot: () => Promise<void>;
}

/** Does what the panel's menu was asked for; in the language that the panel speaks. */
export async function invokeFlyout(id: string, { control, tell, buildShot }: FlyoutTarget): Promise<void> {
  const state = control.store.getState();
  switch (FLYOUT_ITEMS.find((item) => item === id)) {
    case 'paint':
      control.dispatch({ type: 'page-opened', page: 'paint' });
      return control.paint();
    case 'shot':
      return buildShot();
    case 'settings':
      control.dispatch({ type: 'page-opened', page: 'settings' });
      return;
    case 'about':
      return tell(aboutText(state, control.version));
    case 'help':
      return tell(pluginTextsFor(state.locale).help.join('\n'));
    default:
  }
}
