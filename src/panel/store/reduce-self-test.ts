import type { PanelAction } from './panel-action.js';
import type { PanelState } from './panel-state.js';

export function reduceSelfTest(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'self-test-started':
      return { ...state, selfTest: { kind: 'running' } };
    case 'self-test-finished':
      return { ...state, selfTest: { kind: 'done', report: action.report } };
    case 'self-test-failed':
      return { ...state, selfTest: { kind: 'failed', error: action.error } };
    default:
      return state;
  }
}
