import type { SourceImport } from './source-imports.js';

/** Parts of src/ with rules of their own, the more exact before the wider. */
const AREAS = [
  'errors',
  'geometry',
  'locales',
  'scene',
  'raster',
  'provenance',
  'pictures',
  'inference/drivers',
  'inference',
  'host/psd',
  'host/photoshop',
  'host/aftereffects',
  'host',
  'paint',
  'clip',
  'companion',
  'script',
  'panel',
  'plugin',
  'workbench',
  'cli',
] as const;

export type Area = (typeof AREAS)[number];

const LEAVES: readonly Area[] = ['errors', 'geometry', 'locales'];
const PURE: readonly Area[] = [...LEAVES, 'scene', 'raster', 'provenance'];

/** What may be used by whatever paints PSD files. */
const OVER_PSD: readonly Area[] = [
  ...PURE,
  'pictures',
  'inference',
  'inference/drivers',
  'host',
  'host/psd',
  'paint',
  'clip',
];

/** Which areas an area may import beside itself. */
const MAY_IMPORT: Readonly<Record<Area, readonly Area[]>> = {
  errors: LEAVES,
  geometry: LEAVES,
  locales: LEAVES,
  scene: LEAVES,
  raster: LEAVES,
  provenance: LEAVES,
  pictures: [...LEAVES, 'raster'],
  inference: [...LEAVES, 'raster'],
  'inference/drivers': [...LEAVES, 'raster', 'inference'],
  host: PURE,
  'host/psd': [...PURE, 'pictures', 'host'],
  'host/photoshop': [...PURE, 'host'],
  'host/aftereffects': [...PURE, 'pictures', 'host'],
  paint: [...PURE, 'inference', 'host'],
  clip: [...PURE, 'pictures', 'host', 'host/psd'],
  companion: [...PURE, 'pictures', 'inference', 'host', 'host/aftereffects', 'paint'],
  // Types alone: it is compiled for another language.
  script: ['host/aftereffects', 'scene'],
  panel: [...LEAVES, 'scene', 'paint', 'host'],
  plugin: [
    ...PURE,
    'pictures',
    'inference',
    'inference/drivers',
    'host',
    'host/psd',
    'host/photoshop',
    'host/aftereffects',
    'paint',
    'clip',
    'companion',
    'panel',
  ],
  workbench: [
    ...OVER_PSD,
    'panel',
    // Its library, pictures and storage know nothing of Photoshop.
    'plugin',
  ],
  cli: [...OVER_PSD, 'companion'],
};

/** Packages that belong to one place only. A path ending in `/` is everything below it. */
const CONFINED: Readonly<Record<string, readonly string[]>> = {
  node: ['src/cli/', 'src/inference/drivers/node/'],
  photoshop: ['src/host/photoshop/'],
  aftereffects: ['src/host/aftereffects/'],
  os: ['src/plugin/'],
  fs: ['src/plugin/after-effects/'],
  uxp: ['src/host/photoshop/', 'src/host/aftereffects/', 'src/inference/drivers/uxp/', 'src/plugin/'],
  'onnxruntime-web': ['src/inference/drivers/'],
  'onnxruntime-node': ['src/inference/drivers/node/'],
  react: ['src/panel/', 'src/plugin/', 'src/workbench/'],
  'react-dom': ['src/panel/', 'src/plugin/', 'src/workbench/'],
  commander: ['src/cli/'],
};

/** The host gives these; they are in no package.json. */
const GIVEN_BY_HOST = ['node', 'photoshop', 'aftereffects', 'uxp', 'os', 'fs'];

export function areaOf(path: string): Area | null {
  const inside = path.replace(/^src\//, '').replace(/\.tsx?$/, '');
  return AREAS.find((area) => inside === area || inside.startsWith(`${area}/`)) ?? null;
}

/** Why an import may not be; null when it may. */
export function problemWith(found: SourceImport, dependencies: readonly string[]): string | null {
  const { from, to, kind } = found;
  const area = areaOf(from);
  if (area === null) return `${from} lies in no area that the rules know`;
  if (kind === 'package') return problemWithPackage(from, to, dependencies);
  const target = areaOf(to);
  if (target === null) return `${from} imports ${to}, which lies in no area`;
  if (target === area || MAY_IMPORT[area].includes(target)) return null;
  return `${from} imports ${to}: ${area} may not import ${target}`;
}

function problemWithPackage(from: string, name: string, dependencies: readonly string[]): string | null {
  const homes = CONFINED[name];
  if (homes && !homes.some((home) => from.startsWith(home)))
    return `${from} imports ${name}, which only ${homes.join(', ')} may`;
  if (GIVEN_BY_HOST.includes(name) || dependencies.includes(name)) return null;
  return `${from} imports ${name}, which is not in the dependencies of package.json`;
}

/** Areas that import each other in a ring, as `a → b → a`; empty when there are none. */
export function ringsAmong(imports: readonly SourceImport[]): readonly string[] {
  const targets = new Map<string, Set<string>>();
  for (const { from, to, kind } of imports) {
    const [a, b] = [areaOf(from), kind === 'source' ? areaOf(to) : null];
    if (a === null || b === null || a === b) continue;
    targets.set(a, (targets.get(a) ?? new Set()).add(b));
  }
  const rings = new Set<string>();
  const walk = (path: readonly string[]): void => {
    for (const next of targets.get(path.at(-1)!) ?? []) {
      const start = path.indexOf(next);
      if (start >= 0) rings.add([...path.slice(start), next].join(' → '));
      else walk([...path, next]);
    }
  };
  for (const area of targets.keys()) walk([area]);
  return [...rings];
}
