import { readPresets } from '../presets/read-presets.js';
import { readSettings } from '../presets/read-settings.js';
import { knownError } from './known-error.js';
import type { PanelContext } from './panel-context.js';

async function loadCatalogue({ store, services, signal }: PanelContext): Promise<void> {
  try {
    store.dispatch({ type: 'catalogue-read', catalogue: await services.readCatalogue(signal) });
  } catch (error) {
    store.dispatch({ type: 'catalogue-failed', error: knownError(error) });
  }
}

async function loadStored({ store, services, signal }: PanelContext): Promise<void> {
  try {
    const settings = readSettings(await services.readStored(signal, 'settings'));
    if (settings !== null) store.dispatch({ type: 'settings-restored', settings });
    const presets = readPresets(await services.readStored(signal, 'presets'));
    store.dispatch({ type: 'presets-read', presets });
  } catch (error) {
    store.dispatch({ type: 'presets-failed', error: knownError(error) });
  }
}

/** What is read once when the panel opens. */
export async function startUp(context: PanelContext): Promise<void> {
  await Promise.all([loadStored(context), loadCatalogue(context)]);
}
