import type { PanelAction } from './panel-action.js';
import type { PanelState } from './panel-state.js';

export function reduceView(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'language-chosen':
      return { ...state, locale: action.locale };
    case 'page-opened':
      return { ...state, page: action.page };
    case 'section-folded': {
      const { folded } = state;
      const { section } = action;
      const without = folded.filter((name) => name !== section);
      return { ...state, folded: without.length === folded.length ? [...folded, section] : without };
    }
    case 'layer-opened':
      return { ...state, openLayer: state.openLayer === action.layer ? null : action.layer };
    default:
      return state;
  }
}
