import type { PanelAction } from './panel-action.js';
import type { PanelState, PreviewState } from './panel-state.js';

export function reducePreview(state: PanelState, action: PanelAction): PanelState {
  const change = changeOf(state, action);
  return change === null ? state : { ...state, preview: { ...state.preview, ...change } };
}

function changeOf(state: PanelState, action: PanelAction): Partial<PreviewState> | null {
  const isCurrent = (document: string): boolean => state.document.document?.id === document;
  switch (action.type) {
    case 'preview-moved':
      return { centre: { x: Math.round(action.x), y: Math.round(action.y) } };
    case 'preview-split':
      return { split: Math.min(100, Math.max(0, Math.round(action.split))) };
    case 'preview-started':
      return { working: true, error: null };
    case 'preview-came':
      return isCurrent(action.document) ? { pictures: action.pictures, working: false, error: null } : null;
    case 'preview-failed':
      return isCurrent(action.document) ? { pictures: null, working: false, error: action.error } : null;
    default:
      return null;
  }
}
