import type { PanelTexts } from '../texts/panel-texts.js';
import { panelTextsFor } from '../texts/panel-texts-for.js';
import { usePanelState } from './use-panel-state.js';

export const useTexts = (): PanelTexts => panelTextsFor(usePanelState(({ locale }) => locale));
