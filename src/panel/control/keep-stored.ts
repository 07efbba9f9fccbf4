import type { PanelState } from '../store/panel-state.js';
import { writePresets } from '../presets/write-presets.js';
import { keepUp } from './keep-up.js';
import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

/** Milliseconds that a setting must stand before it is written. */
const PATIENCE = 800;

/** Keeps the settings for the next time. That they could not be kept is no reason to disturb anyone's work. */
export function keepSettings(context: PanelContext): void {
  const { store, services } = context;
  const untouched = store.getState().settings;
  keepUp(context, {
    patience: PATIENCE,
    wishOf: ({ settings }) => {
      const text = JSON.stringify(settings);
      return settings === untouched ? null : { key: text, wish: text };
    },
    serve: (signal, text) => services.writeStored(signal, 'settings', text).catch(() => undefined),
  });
}

/** Writes the presets after each change; what was damaged is put aside first rather than written over. */
export async function storePresets(
  { store, services, signal }: PanelContext,
  before: PanelState['presets'],
): Promise<void> {
  const { list } = store.getState().presets;
  if (list === before.list) return;
  try {
    if (before.damaged) await services.writeStored(signal, 'presets-damaged', before.damaged.text);
    await services.writeStored(signal, 'presets', writePresets(list));
  } catch (error) {
    store.dispatch({ type: 'presets-failed', error: knownError(error) });
  }
}
