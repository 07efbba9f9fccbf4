import type { Rect } from '../geometry/rect.js';
import type { Provenance } from '../provenance/provenance.js';
import type { LightLayer } from '../raster/light/light-layer.js';
import type { Pixels } from '../raster/pixels.js';
import type { InsertNote } from '../scene/insert-note.js';
import type { LayerId } from '../scene/layer.js';
import type { PlacementPlan } from '../scene/placement-plan.js';
import type { Role } from '../scene/role.js';
import type { Shot } from '../scene/shot.js';

/** How the samples of one layer are to be understood. */
export interface LayerColour {
  /** ICC profile, null when untagged. */
  readonly profile: Uint8Array | null;
  readonly mode: 'rgb' | 'gray';
}

/**
 * A layer's own pixels, before masks, effects, opacity and what lies above. Of a group: what its layers show together
 * over nothing, as if all others were switched off, before the group's own mask, effects and opacity.
 */
export interface LayerPixels {
  /** Where `pixels` lies in document space; may reach beyond the canvas. */
  readonly bounds: Rect;
  readonly pixels: Pixels;
  /** Of hosts in which each layer has colours of its own; the document's where it is left out. */
  readonly colour?: LayerColour;
}

/** The light above a plate, as layers that stay in the artist's hand. */
export interface PlateLight {
  /** Name of the colour script, `dusk`. */
  readonly id: string;
  /** Name of the group that holds plate and light, `Haikei – gouache · dusk`. */
  readonly groupName: string;
  /** From the bottom to the top, each clipped to the plate. */
  readonly layers: readonly LightLayer[];
}

/** Everything a host needs to put one painted plate into the stack. */
export interface PlateInsertion {
  readonly plan: PlacementPlan;
  readonly name: string;
  readonly bounds: Rect;
  /** In the document's depth, mode and profile; alpha as the source had it. */
  readonly pixels: Pixels;
  readonly provenance: Provenance;
  /** Null for a plate without a light, or with a light baked into its pixels: it stands alone, without a group. */
  readonly light: PlateLight | null;
  /** Switch the source's eye off, and nothing else of it. */
  readonly hideSource: boolean;
}

export interface InsertReport {
  readonly plate: LayerId;
  /** Features of the document that the renewed flat picture only approximates; empty when it is exact. */
  readonly approximated: readonly string[];
  /** What the artist should hear; empty where there is nothing to say. */
  readonly notes: readonly InsertNote[];
}

/** Backgrounds that are not one picture but a sequence of them, in hosts that have time. */
export interface MovingBackgrounds {
  /** The pictures of a layer that the shot shows, by their numbers, each once; empty where it is one still picture. */
  frames(signal: AbortSignal, layer: LayerId): Promise<readonly number[]>;
  /** As `readPixels`. */
  readFrame(signal: AbortSignal, layer: LayerId, frame: number): Promise<LayerPixels>;
  /** Puts a painted picture away until `insertPlate` is called for the layer; its own pixels then do not count. */
  keepFrame(signal: AbortSignal, layer: LayerId, frame: number, painted: LayerPixels): Promise<void>;
  /** Throws away what was kept for a layer. */
  forgetFrames(layer: LayerId): Promise<void>;
}

/**
 * A place where shots live. Reading never changes the document; `insertPlate` either does all of it as one
 * step or leaves the document as it was.
 */
export interface Host {
  readonly name: string;
  /** @throws HaikeiError when the document is damaged or of an unsupported kind */
  readShot(signal: AbortSignal): Promise<Shot>;
  /**
   * @param leftOut layers inside the group `layer` to take for switched off
   * @throws HaikeiError `background-empty`, `background-outside`, `layer-unsupported`, `layer-too-large`;
   *   `group-inexact` for a group that this host cannot composite as the artist's own program shows it
   */
  readPixels(signal: AbortSignal, layer: LayerId, leftOut?: ReadonlySet<LayerId>): Promise<LayerPixels>;
  insertPlate(signal: AbortSignal, plate: PlateInsertion): Promise<InsertReport>;
  /**
   * Everything that `work` does through the host it is given is one step, or none where it throws; of hosts that can
   * hold a document still. `work` must be short.
   */
  asOneStep?<T>(signal: AbortSignal, name: string, work: (host: Host) => Promise<T>): Promise<T>;
  /** Of hosts that have time. */
  readonly moving?: MovingBackgrounds;
  /** Roles corrected by hand as the document remembers them, by selector as in a job; of hosts that can remember. */
  readRoles?(signal: AbortSignal): Promise<Readonly<Record<string, Role>>>;
  /** Replaces what `readRoles` gives. */
  writeRoles?(signal: AbortSignal, roles: Readonly<Record<string, Role>>): Promise<void>;
}
