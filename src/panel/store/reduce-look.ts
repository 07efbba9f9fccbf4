import { effectiveModel } from '../derived/effective-model.js';
import type { PanelAction } from './panel-action.js';
import type { PanelSettings } from './panel-settings.js';
import type { PanelState } from './panel-state.js';

const DETAIL_RANGE = [0.25, 4] as const;

const clamp = (value: number, low: number, high: number): number =>
  Number.isFinite(value) ? Math.min(high, Math.max(low, value)) : low;

function withChange(settings: PanelSettings, change: Partial<PanelSettings>): PanelSettings {
  const next = { ...settings, ...change };
  return {
    ...next,
    strength: clamp(next.strength, 0, 1),
    detail: clamp(next.detail, ...DETAIL_RANGE),
  };
}

/** The weights of the model's hands; a mix that names none of them is the first hand alone, so that is what is weighed. */
function currentHands(state: PanelState): Readonly<Record<string, number>> {
  const hands = effectiveModel(state.catalogue.models, state.settings)?.hands ?? [];
  const { hands: weights } = state.settings;
  const first = hands[0]?.id;
  const named = hands.some(({ id }) => (weights[id] ?? 0) > 0);
  return named || first === undefined ? weights : { ...weights, [first]: 100 };
}

/** The last hand with a weight keeps it: a mix of nothing is no look. */
function weigh(state: PanelState, hand: string, weight: number): Readonly<Record<string, number>> {
  const current = currentHands(state);
  const hands = { ...current, [hand]: Math.round(clamp(weight, 0, 100)) };
  const own = effectiveModel(state.catalogue.models, state.settings)?.hands.map(({ id }) => id) ?? [];
  const ids = own.length > 0 ? own : Object.keys(hands);
  return ids.some((id) => (hands[id] ?? 0) > 0) ? hands : current;
}

/** Settings stay inside their ranges whatever comes. */
export function reduceLook(state: PanelState, action: PanelAction): PanelState {
  switch (action.type) {
    case 'settings-restored':
      return { ...state, settings: withChange(action.settings, {}) };
    case 'settings-changed':
      return { ...state, settings: withChange(state.settings, action.change) };
    case 'hand-weighed':
      return {
        ...state,
        settings: { ...state.settings, hands: weigh(state, action.hand, action.weight) },
      };
    case 'hand-chosen':
      return { ...state, settings: { ...state.settings, hands: { [action.hand]: 100 } } };
    case 'preset-applied':
      return { ...state, settings: withChange(state.settings, action.preset.look) };
    default:
      return state;
  }
}
