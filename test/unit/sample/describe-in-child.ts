import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transpileSources } from '../cli-files/transpile-sources.js';

/** What the tests want to know of a layer. */
export interface LayerFacts {
  readonly name: string;
  readonly bounds: { left: number; top: number; right: number; bottom: number };
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly hash: string;
  readonly values: number;
  readonly lowestAlpha: number;
  readonly highestAlpha: number;
  readonly meanAbove: number;
  readonly meanBelow: number;
}

export interface ShotFacts {
  readonly width: number;
  readonly height: number;
  /** `A [A_0001 (A_0002)]`: bottom first, hidden layers in brackets. */
  readonly tree: readonly string[];
  readonly layers: readonly LayerFacts[];
}

const SCRIPT = `
import { createHash } from 'node:crypto';
import { describeSampleShot } from './cli/sample/describe-sample-shot.js';
const textOf = (node) => {
  const inside = node.kind === 'group' ? ' [' + node.children.map(textOf).join(' ') + ']' : '';
  return node.visible === false ? '(' + node.name + inside + ')' : node.name + inside;
};
const layersOf = (nodes) => nodes.flatMap((node) => node.kind === 'group' ? layersOf(node.children) : [node]);
const mean = (part) => part.reduce((sum, value) => sum + value, 0) / part.length;
const factsOf = ({ name, bounds, pixels: { width, height, channels, data } }) => {
  const alphas = channels === 4 ? data.filter((_, i) => i % 4 === 3) : [255];
  const half = (height >> 1) * width * channels;
  return {
    name, bounds, width, height, channels,
    hash: createHash('sha256').update(data).digest('hex'),
    values: new Set(data).size,
    lowestAlpha: Math.min(...alphas), highestAlpha: Math.max(...alphas),
    meanAbove: mean(data.subarray(0, half)), meanBelow: mean(data.subarray(half)),
  };
};
const shot = describeSampleShot(Number(process.argv[2]));
const { width, height, layers } = shot;
process.stdout.write(JSON.stringify({ width, height, tree: layers.map(textOf), layers: layersOf(layers).map(factsOf) }));
`;

/** Renders in a process of its own, because arithmetic inside Jest's sandbox is many times slower. */
export function describeInChild(width: number): ShotFacts {
  const folder = mkdtempSync(join(tmpdir(), 'haikei-sample-'));
  try {
    transpileSources(folder, ['geometry', 'cli/sample', 'cli/sample/photo', 'cli/sample/drawing']);
    writeFileSync(join(folder, 'describe.js'), SCRIPT);
    const json = execFileSync(process.execPath, [join(folder, 'describe.js'), String(width)], {
      encoding: 'utf8',
    });
    return JSON.parse(json) as ShotFacts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
