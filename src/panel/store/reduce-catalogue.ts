import type { PanelAction } from './panel-action.js';
import type { PanelState } from './panel-state.js';

export function reduceCatalogue(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'catalogue-read':
      return { ...state, catalogue: action.catalogue, catalogueError: null };
    case 'catalogue-failed':
      return { ...state, catalogueError: action.error };
    default:
      return state;
  }
}
