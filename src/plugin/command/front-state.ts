import { HaikeiError } from '../../errors/haikei-error.js';
import { readSettings } from '../../panel/presets/read-settings.js';
import type { PanelDocument } from '../../panel/services/panel-document.js';
import type { PanelServices } from '../../panel/services/panel-services.js';
import { initialState } from '../../panel/store/initial-state.js';
import type { PanelAction } from '../../panel/store/panel-action.js';
import type { PanelState } from '../../panel/store/panel-state.js';
import { reducePanel } from '../../panel/store/reduce-panel.js';
import { pluginTextsFor } from '../texts/plugin-texts.js';

/**
 * What the panel would show of the document in front if it were opened now, with the settings of the last time.
 * @throws HaikeiError `usage` where no document is open, and as reading does
 */
export async function frontState(
  signal: AbortSignal,
  services: PanelServices,
  document: PanelDocument | null,
): Promise<PanelState> {
  const { locale } = services;
  if (document === null) throw new HaikeiError('usage', { reason: pluginTextsFor(locale).noDocument });
  const settings = readSettings(await services.readStored(signal, 'settings'));
  const actions: PanelAction[] = [
    { type: 'catalogue-read', catalogue: await services.readCatalogue(signal) },
    ...(settings === null ? [] : [{ type: 'settings-restored', settings } as const]),
    { type: 'document-came', document },
    {
      type: 'shot-read',
      document: document.id,
      shot: await services.readShot(signal, document.id),
      roles: await services.readRoles(signal, document.id),
    },
  ];
  return actions.reduce(reducePanel, initialState(locale));
}
