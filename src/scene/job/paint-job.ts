import type { Role } from '../role.js';

/** What the picture is for. A commercial shot refuses models whose licence does not plainly allow it. */
export type UseProfile = 'commercial' | 'personal';

/**
 * A look is a hand and a light: `hands` weighs the network's hands (any sum > 0), `light` names a colour script, by
 * its id or as a path that ends in `.json`.
 */
export interface Look {
  readonly hands: Readonly<Record<string, number>>;
  readonly light: string | null;
}

/**
 * Everything about one paint run, as a value: panel, action, command line, workbench and farm run the same
 * job and get the same pixels. Serialises to JSON; `docs/paint-job.schema.json` describes it.
 */
export interface PaintJob {
  readonly format: 'haikei-job/1';
  /** Name, path (`group/layer`) or `#key` of the layer to paint; null lets the roles decide. */
  readonly background: string | null;
  /** Corrections of roles by hand: layer name, path or `#key` to role. */
  readonly roles: Readonly<Record<string, Role>>;
  /** Name of a model in the registry; null takes the best one that the profile allows. */
  readonly model: string | null;
  readonly look: Look;
  /** Put the light into the plate's pixels instead of layers above it. */
  readonly bakeLight: boolean;
  /** 0 is the photograph, 1 the painting. */
  readonly strength: number;
  /** 0.25..4: how fine the brush is in relation to the frame; 2 is half as large a brush. Edges stay those of full size. */
  readonly detail: number;
  readonly profile: UseProfile;
  /** Switch the source's eye off after painting. */
  readonly hideSource: boolean;
  /** Side of a tile's core in pixels, null for the runner's own choice. Does not change the result. */
  readonly tile: number | null;
  /** Leave the date out of what is written, so that the same job gives the same bytes. */
  readonly reproducible: boolean;
}
