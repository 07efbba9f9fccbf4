import type { Pixels } from '../../../raster/pixels.js';
import { Random } from '../random.js';
import { Camera } from './camera.js';
import { Canvas } from './canvas.js';
import { develop } from './develop.js';
import { FIELD_END, WOOD_EDGE } from './lie-of-the-land.js';
import { paintClouds } from './paint-clouds.js';
import { paintGrass } from './paint-grass.js';
import type { GrassStrip } from './paint-grass.js';
import { paintGround } from './paint-ground.js';
import { castGuardRail, paintGuardRail, RAIL } from './paint-guard-rail.js';
import { castPoles, paintPole, paintWires, POLES } from './paint-poles.js';
import { paintRidges } from './paint-ridges.js';
import { paintSky } from './paint-sky.js';
import { paintHouses } from './paint-houses.js';
import { paintTree } from './paint-tree.js';
import { plantTrees } from './plant-trees.js';
import { ShadowMap } from './shadow-map.js';

const STRIPS: readonly GrassStrip[] = [
  { from: WOOD_EDGE - 0.6, to: -2.05, density: 900, tall: 0.26 },
  { from: 2.05, to: 3.9, density: 900, tall: 0.3 },
];

/** Distances at which grass, rail, trees and poles take turns, so that near things cover far ones. */
const BANDS: readonly number[] = [60, 48, 38, 30, 24, 19, 15, 12, 9.5, 7.5, 6, 4.8, 3.8, 3, 2.4, 1.9];

/** In small pictures leaves would be finer than pixels. */
const coarseness = (width: number): number => Math.max(1, 960 / width);

/** Something to be painted in its turn. */
interface Turn {
  readonly z: number;
  readonly paint: () => void;
}

/**
 * The background of the sample shot: a country lane in the afternoon, made to pass for a photograph. Everything
 * in it is computed; no picture was used. The same size gives the same bytes.
 */
export function paintPhoto(width: number, height: number): Pixels {
  const canvas = new Canvas(width, height);
  const camera = new Camera(width, height);
  const random = new Random(20180607);
  const shadows = new ShadowMap();
  const trees = plantTrees(random, shadows, coarseness(width));
  castGuardRail(shadows);
  castPoles(shadows);
  paintSky(canvas, camera);
  paintClouds(canvas, camera);
  paintRidges(canvas, camera);
  paintGround(canvas, camera, shadows);
  const turns: Turn[] = trees.map((grown) => ({
    z: grown.tree.foot.z,
    paint: () => paintTree(canvas, camera, random, grown),
  }));
  turns.push({ z: FIELD_END - 12, paint: () => paintHouses(canvas, camera) });
  turns.push(...roadside(canvas, camera, random, shadows));
  turns.sort((a, b) => b.z - a.z);
  for (const turn of turns) turn.paint();
  return { width, height, channels: 3, depth: 8, data: develop(canvas, 4711) };
}

function roadside(canvas: Canvas, camera: Camera, random: Random, shadows: ShadowMap): Turn[] {
  const turns: Turn[] = [];
  for (let i = 0; i + 1 < BANDS.length; i++) {
    const [far, near] = [BANDS[i]!, BANDS[i + 1]!];
    for (const strip of STRIPS) {
      turns.push({
        z: near + 0.02,
        paint: () =>
          paintGrass(canvas, camera, random, { strip, near, far, shadows, coarse: coarseness(canvas.width) }),
      });
    }
    if (near >= RAIL.from - 1)
      turns.push({ z: near + 0.03, paint: () => paintGuardRail(canvas, camera, near, far) });
  }
  turns.push({ z: 60.1, paint: () => paintGuardRail(canvas, camera, 60, RAIL.to) });
  POLES.forEach((z, i) => {
    turns.push({ z, paint: () => paintPole(canvas, camera, z) });
    const next = POLES[i + 1];
    if (next !== undefined)
      turns.push({ z: (z + next) / 2, paint: () => paintWires(canvas, camera, z, next) });
  });
  return turns;
}
