import { ERRORS_EN } from './errors-en.js';
import { SCENE_EN } from './scene-en.js';
import type { Texts } from './texts.js';

export const EN: Texts = { errors: ERRORS_EN, scene: SCENE_EN };
