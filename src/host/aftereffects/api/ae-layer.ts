import type { AeComp, AeFootage } from './ae-item.js';
import type { AeProperty } from './ae-property.js';

/** A layer of any kind. Getters ask After Effects each time. */
export interface AeLayer {
  /** Stays the same when the project is saved and opened again. */
  readonly id: number;
  /** 1 is on top. */
  readonly index: number;
  readonly name: string;
  /** `ADBE AV Layer`, `ADBE Camera Layer` …; in no language, unlike names of types. */
  readonly matchName: string;
  readonly comment: string;
  readonly label: number;
  readonly enabled: boolean;
  readonly locked: boolean;
  readonly solo: boolean;
  readonly shy: boolean;
  readonly hasVideo: boolean;
  readonly nullLayer: boolean;
  readonly adjustmentLayer: boolean;
  /** Seconds of the composition, all three. */
  readonly inPoint: number;
  readonly outPoint: number;
  readonly startTime: number;
  /** Percent; below 0 it runs backwards. */
  readonly stretch: number;
  readonly parent: AeLayer | null;
  /** By its match name; null where the layer has none such. */
  property(name: string): AeProperty | null;
}

/** A layer that shows an item; text and shape layers have these too. */
export interface AeAvLayer extends AeLayer {
  readonly source: AeComp | AeFootage | null;
  readonly guideLayer: boolean;
  readonly threeDLayer: boolean;
  readonly blendingMode: number;
  readonly collapseTransformation: boolean;
  readonly effectsActive: boolean;
  readonly motionBlur: boolean;
  readonly frameBlending: boolean;
  readonly preserveTransparency: boolean;
  readonly timeRemapEnabled: boolean;
  readonly hasTrackMatte: boolean;
  readonly isTrackMatte: boolean;
  readonly trackMatteLayer: AeLayer | null;
  readonly trackMatteType: number;
}
