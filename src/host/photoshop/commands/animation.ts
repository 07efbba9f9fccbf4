import * as v from 'valibot';
import type { ReadCommand } from './command.js';
import { enumOf } from './references.js';

/**
 * The animation of the document in front. Whether Photoshop answers is not documented, and some versions do not; an
 * answer of any kind means that there is one.
 */
export const ANIMATION: ReadCommand<true> = {
  kind: 'read',
  descriptor: { _obj: 'get', _target: [{ _ref: 'animationClass', ...enumOf('ordinal', 'targetEnum') }] },
  reply: v.pipe(
    v.looseObject({}),
    v.transform(() => true as const),
  ),
};
