import type { PhotoshopApi } from '../api/photoshop-api.js';
import type { PsModalImaging } from '../api/ps-imaging.js';
import type { Wait } from '../wait.js';
import { SteadyAction } from './steady-action.js';
import { SteadyImaging } from './steady-imaging.js';

/** The same Photoshop, in which whatever only reads is tried again where Photoshop fails now and then. */
export const steadyPhotoshop = ({ app, core, action, imaging }: PhotoshopApi, wait: Wait): PhotoshopApi => ({
  app,
  core,
  action: new SteadyAction(action, wait),
  imaging: new SteadyImaging(imaging as PsModalImaging, wait),
});
