import module from 'aftereffects';
import { resolveAfterEffects } from './resolve-after-effects.js';
import type { AfterEffectsApi } from './after-effects-api.js';

/** The After Effects that this plugin runs in. The only place that names Adobe's module. */
export const loadAfterEffects = (): AfterEffectsApi => resolveAfterEffects(module, globalThis);
