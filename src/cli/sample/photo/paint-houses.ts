import { clamp01, noise } from '../noise.js';
import type { Camera, Place } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { FIELD_END, FIELD_LEVEL } from './lie-of-the-land.js';
import { hazed, litColour } from './light.js';
import { stroke } from './stroke.js';

/** A farmhouse seen square on; metres. */
interface House {
  readonly x: number;
  readonly z: number;
  readonly wide: number;
  readonly wall: number;
  readonly roof: number;
  readonly plaster: Colour;
  readonly tiles: Colour;
}

const HOUSES: readonly House[] = [
  {
    x: 66,
    z: FIELD_END - 12,
    wide: 15,
    wall: 3.4,
    roof: 3,
    plaster: [0.34, 0.3, 0.24],
    tiles: [0.1, 0.11, 0.125],
  },
  {
    x: 84,
    z: FIELD_END - 14,
    wide: 9,
    wall: 4.6,
    roof: 2.2,
    plaster: [0.42, 0.4, 0.36],
    tiles: [0.13, 0.105, 0.095],
  },
  {
    x: 39,
    z: FIELD_END - 10,
    wide: 7,
    wall: 2.6,
    roof: 1.8,
    plaster: [0.22, 0.16, 0.11],
    tiles: [0.12, 0.125, 0.13],
  },
];

/** Two farmhouses and a shed at the far side of the fields. */
export function paintHouses(canvas: Canvas, camera: Camera): void {
  for (const house of HOUSES) paintHouse(canvas, camera, house);
}

function paintHouse(canvas: Canvas, camera: Camera, house: House): void {
  const { x, z, wide, wall, roof } = house;
  const low = camera.project({ x, y: FIELD_LEVEL, z });
  const at = (up: number): Place => ({ x, y: FIELD_LEVEL + up, z });
  const eaves = camera.project(at(wall));
  const ridge = camera.project(at(wall + roof));
  const half = (wide / 2) * low.scale;
  stroke(canvas, { ...low, half }, { ...eaves, half }, (across, along) => wallColour(house, across, along));
  stroke(canvas, { ...eaves, half: half * 1.14 }, { ...ridge, half: half * 0.72 }, (across, along) =>
    roofColour(house, across, along),
  );
}

/** A dark open front under the eaves, with a few panes and posts in it. */
function wallColour({ plaster, wide, z, x }: House, across: number, along: number): Colour {
  const metres = across * wide * 0.5;
  const isFront = along > 0.12 && along < 0.66 && Math.abs(across + 0.18) < 0.62;
  const isPost = Math.abs(((metres + 50) % 1.9) - 0.95) > 0.84;
  const paper = noise(Math.floor((metres + 50) / 1.9) * 7.1, x, 149) > 0.62 ? 0.22 : 0.03;
  const underEaves = along > 0.8 ? 0.2 : 1;
  const dirt = 0.7 + 0.45 * noise(across * 20, along * 9, 151);
  const own: Colour =
    isFront && !isPost
      ? [paper, paper * 0.97, paper * 0.9]
      : [plaster[0] * dirt, plaster[1] * dirt, plaster[2] * dirt];
  return hazed(litColour(own, 0.38 * underEaves, 0.55), z);
}

function roofColour({ tiles, z }: House, across: number, along: number): Colour {
  const courses = 0.85 + 0.3 * clamp01(Math.sin(along * 40) * 0.5 + 0.5);
  const patch = 0.85 + 0.3 * noise(across * 14, along * 6, 157);
  const cap = along > 0.93 ? 1.5 : 1;
  const tone = courses * patch * cap;
  return hazed(litColour([tiles[0] * tone, tiles[1] * tone, tiles[2] * tone], 0.8, 0.9), z);
}
