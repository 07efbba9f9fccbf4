import { ERRORS_JA } from './errors-ja.js';
import { SCENE_JA } from './scene-ja.js';
import type { Texts } from './texts.js';

export const JA: Texts = { errors: ERRORS_JA, scene: SCENE_JA };
