import type { PanelState } from '../store/panel-state.js';
import { paintObstacle } from './paint-obstacle.js';

/** Whether a picture of the paint can be made at all. */
export const isPaintable = (state: PanelState): boolean => paintObstacle(state) === null;
