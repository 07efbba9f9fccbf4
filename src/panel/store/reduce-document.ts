import type { PanelAction } from './panel-action.js';
import type { PanelState } from './panel-state.js';
import { initialState } from './initial-state.js';

/** Everything that belongs to one document goes when another comes; what is said of the old one's reading is not heard. */
export function reduceDocument(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'document-came':
      return documentCame(state, action.document);
    case 'shot-read':
      return isCurrent(state, action.document) ? shotRead(state, action) : state;
    case 'sheet-chosen':
      return isCurrent(state, action.document)
        ? { ...state, document: { ...state.document, sheet: action.choice } }
        : state;
    case 'shot-failed': {
      if (!isCurrent(state, action.document)) return state;
      const document = { ...state.document, shot: null, error: action.error };
      return { ...state, document, thumbnails: {} };
    }
    case 'role-corrected': {
      const kept = Object.entries(state.corrections).filter(([selector]) => selector !== action.selector);
      const others = Object.fromEntries(kept);
      const corrections = action.role === null ? others : { ...others, [action.selector]: action.role };
      return { ...state, corrections, correctionError: null, openLayer: null };
    }
    case 'roles-failed':
      return { ...state, correctionError: action.error };
    case 'target-toggled': {
      const others = state.targets.filter((selector) => selector !== action.selector);
      const targets = others.length < state.targets.length ? others : [...others, action.selector];
      return { ...state, targets, openLayer: null };
    }
    case 'thumbnail-came':
      return isCurrent(state, action.document)
        ? { ...state, thumbnails: { ...state.thumbnails, [action.slot]: action.thumbnail } }
        : state;
    default:
      return state;
  }
}

const isCurrent = (state: PanelState, document: string): boolean => state.document.document?.id === document;

function documentCame(state: PanelState, document: PanelState['document']['document']): PanelState {
  if (document !== null && isCurrent(state, document.id)) {
    return { ...state, document: { ...state.document, document } };
  }
  const { corrections, correctionError, targets, thumbnails, openLayer, preview } = initialState(
    state.locale,
  );
  const empty = { document, shot: null, sheet: null, error: null };
  const run = state.run.kind === 'running' ? state.run : ({ kind: 'idle' } as const);
  return {
    ...state,
    ...{ corrections, correctionError, targets, thumbnails, openLayer, run },
    document: empty,
    preview: { ...preview, split: state.preview.split },
  };
}

function shotRead(
  state: PanelState,
  { shot, roles }: Extract<PanelAction, { type: 'shot-read' }>,
): PanelState {
  return {
    ...state,
    document: { ...state.document, shot, error: null },
    corrections: roles,
    correctionError: null,
  };
}
