import type { PsAction } from './ps-action.js';
import type { PsCore } from './ps-core.js';
import type { PsDocument } from './ps-document.js';
import type { PsImaging } from './ps-imaging.js';

/** What Haikei uses of Photoshop's scripting interface (UXP, Photoshop 26.0 and later), and nothing else of it. */
export interface PhotoshopApi {
  readonly app: {
    readonly documents: ArrayLike<PsDocument>;
    /** Null while no document is open. */
    readonly activeDocument: PsDocument | null;
    /** A box with a message and one button. */
    showAlert(message: string): Promise<unknown>;
    /** Names of the profiles that are installed. */
    getColorProfiles(mode: 'RGB' | 'Gray'): ArrayLike<string>;
  };
  readonly core: PsCore;
  readonly action: PsAction;
  readonly imaging: PsImaging;
}
