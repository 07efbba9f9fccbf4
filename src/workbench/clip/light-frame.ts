import type { PictureSize } from '../../clip/picture-size.js';
import type { ClipState } from './clip-state.js';

/** What lengths of a light are measured by, for a run or a picture; nothing where that is the document's canvas. */
export const lightFrameOf = ({ facts }: Pick<ClipState, 'facts'>): { readonly lightFrame?: PictureSize } =>
  facts === null ? {} : { lightFrame: facts.measure };
