import type { LayerId, LayerKind } from '../layer.js';

/** Why a layer has its role, as facts; `describeReason` puts them into words. */
export type RoleReason =
  | { readonly kind: 'name'; readonly word: string }
  | {
      readonly kind: 'group-name';
      readonly word: string;
      readonly group: LayerId;
      readonly groupName: string;
    }
  /** `group` is the name of the corrected group around it, null when the layer itself was corrected. */
  | { readonly kind: 'corrected'; readonly selector: string; readonly group: string | null }
  /** The time sheet has a column, or a BOOK, of its name; `on` frames is for how long a drawing mostly stands. */
  | { readonly kind: 'sheet'; readonly column: string; readonly drawings: number; readonly on: number }
  /** Lowest picture that fills the frame, where no name says BG. */
  | { readonly kind: 'position' }
  /** A plate in the shot was painted from it, and no name says BG. */
  | { readonly kind: 'has-plate' }
  /** Photoshop's own Background, while another layer is named BG. */
  | { readonly kind: 'background-layer' }
  | { readonly kind: 'stamp'; readonly sourceName: string }
  /** Belongs to the light of a plate, or is clipped to one. */
  | { readonly kind: 'on-plate' }
  | { readonly kind: 'kind'; readonly layerKind: LayerKind }
  /** The user asked for this very layer. */
  | { readonly kind: 'selected'; readonly selector: string }
  | { readonly kind: 'unknown' };
