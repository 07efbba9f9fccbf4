import { clamp01, noise } from '../noise.js';
import type { Camera, Place } from './camera.js';
import type { Canvas, Colour } from './canvas.js';
import { roadCentre } from './lie-of-the-land.js';
import { hazed, litColour } from './light.js';
import type { ShadowMap } from './shadow-map.js';
import { stroke } from './stroke.js';

const CONCRETE: Colour = [0.42, 0.41, 0.38];
const STEEL: Colour = [0.2, 0.21, 0.22];
const CABLE: Colour = [0.018, 0.018, 0.02];
const HEIGHT = 9.2;
const SIDE = 3.7;

/** Distances of the poles; the one behind the camera only holds the wires. */
export const POLES: readonly number[] = [-14, 13.5, 41, 68, 96];

const poleFoot = (z: number): Place => ({ x: roadCentre(Math.max(0, z)) + SIDE, y: -0.3, z });

/** Where wires are tied: metres to the right of the pole, up it, and how thick the wire is. */
const TIES: readonly (readonly [out: number, up: number, half: number, sag: number])[] = [
  [-0.75, 8.75, 0.008, 0.5],
  [0.1, 8.95, 0.008, 0.45],
  [0.75, 8.75, 0.008, 0.52],
  [-0.45, 7.7, 0.01, 0.6],
  [0.45, 7.7, 0.01, 0.62],
  [0.16, 6.2, 0.022, 0.7],
  [0.16, 5.85, 0.016, 0.85],
];

export function castPoles(shadows: ShadowMap): void {
  for (const z of POLES) shadows.castLine(poleFoot(z), { ...poleFoot(z), y: HEIGHT }, 0.15);
}

export function paintPole(canvas: Canvas, camera: Camera, z: number): void {
  if (z < 1) return;
  const foot = poleFoot(z);
  cylinder(canvas, camera, {
    from: foot,
    to: { ...foot, y: HEIGHT },
    half: 0.16,
    taper: 0.62,
    colour: CONCRETE,
  });
  for (const [up, wide] of [
    [8.7, 0.95],
    [7.65, 0.65],
  ] as const) {
    const arm = { x: foot.x, y: up, z };
    cylinder(canvas, camera, {
      from: { ...arm, x: foot.x - wide },
      to: { ...arm, x: foot.x + wide },
      half: 0.045,
      taper: 1,
      colour: STEEL,
    });
  }
  for (const [out, up] of TIES.slice(0, 5)) insulator(canvas, camera, { x: foot.x + out, y: up - 0.02, z });
  transformer(canvas, camera, foot);
}

interface Cylinder {
  readonly from: Place;
  readonly to: Place;
  readonly half: number;
  readonly taper: number;
  readonly colour: Colour;
}

function cylinder(canvas: Canvas, camera: Camera, { from, to, half, taper, colour }: Cylinder): void {
  const [a, b] = [camera.project(from), camera.project(to)];
  const shade = (across: number, along: number): Colour => {
    const dirt = 0.82 + 0.3 * noise(along * 26, across * 2 + from.z, 131);
    const lit = clamp01(0.22 - across * 0.72);
    return hazed(
      litColour([colour[0] * dirt, colour[1] * dirt, colour[2] * dirt], lit, 0.62 + across * 0.12),
      from.z,
    );
  };
  stroke(
    canvas,
    { x: a.x, y: a.y, half: half * a.scale },
    { x: b.x, y: b.y, half: half * taper * b.scale },
    shade,
  );
}

const insulator = (canvas: Canvas, camera: Camera, at: Place): void =>
  cylinder(canvas, camera, {
    from: at,
    to: { ...at, y: at.y + 0.22 },
    half: 0.05,
    taper: 0.7,
    colour: [0.6, 0.6, 0.58],
  });

function transformer(canvas: Canvas, camera: Camera, { x, z }: Place): void {
  const at = { x: x + 0.45, y: 6.55, z };
  cylinder(canvas, camera, {
    from: at,
    to: { ...at, y: 7.4 },
    half: 0.26,
    taper: 1,
    colour: [0.36, 0.37, 0.37],
  });
}

const PIECES = 28;

/** The wires between two neighbouring poles, hanging as much as they are long. */
export function paintWires(canvas: Canvas, camera: Camera, nearZ: number, farZ: number): void {
  for (const [out, up, half, sag] of TIES) {
    const [a, b] = [poleFoot(farZ), poleFoot(nearZ)];
    const at = (t: number): Place => ({
      x: a.x + (b.x - a.x) * t + out,
      y: up - sag * 4 * t * (1 - t),
      z: a.z + (b.z - a.z) * t,
    });
    for (let i = 0; i < PIECES; i++)
      wirePiece(canvas, camera, { from: at(i / PIECES), to: at((i + 1) / PIECES), half });
  }
}

function wirePiece(canvas: Canvas, camera: Camera, wire: { from: Place; to: Place; half: number }): void {
  if (wire.to.z < 1.2) return;
  const [a, b] = [camera.project(wire.from), camera.project(wire.to)];
  const colour = hazed(CABLE, wire.from.z * 2);
  stroke(
    canvas,
    { x: a.x, y: a.y, half: wire.half * a.scale },
    { x: b.x, y: b.y, half: wire.half * b.scale },
    () => colour,
  );
}
