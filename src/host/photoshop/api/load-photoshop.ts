import { action, app, core, imaging } from 'photoshop';
import type { PhotoshopApi } from './photoshop-api.js';

/** The Photoshop that this plugin runs in. The only place that names Adobe's module. */
export const loadPhotoshop = (): PhotoshopApi => ({ app, core, action, imaging });
