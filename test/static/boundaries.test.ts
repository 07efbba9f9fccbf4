import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaOf, problemWith, ringsAmong } from './boundary-rules.js';
import { projectRoot, readSources } from './source-files.js';
import { importsOf } from './source-imports.js';

const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const packages = Object.keys(dependencies);
const imports = readSources().flatMap(importsOf);

/** What the rules say to one line of code in the file `path`. */
const verdict = (path: string, text: string): string | null => {
  const [found] = importsOf({ path, text });
  return found ? problemWith(found, packages) : 'no import was seen';
};

test('every import in src/ keeps to the rules', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.map((found) => problemWith(found, packages)).filter((problem) => problem !== null)).toEqual(
    [],
  );
});

test('every file that is imported exists', () => {
  const missing = imports.filter(
    ({ to, kind }) =>
      kind === 'source' && !existsSync(join(projectRoot, to)) && !existsSync(join(projectRoot, `${to}x`)),
  );
  expect(missing).toEqual([]);
});

test('no areas import each other in a ring', () => {
  expect(ringsAmong(imports)).toEqual([]);
});

test.each([
  ['src/scene/a.ts', "import { x } from '../raster/pixels.js';"],
  ['src/raster/a.ts', "import type { X } from '../scene/shot.js';"],
  ['src/errors/a.ts', "export { x } from '../scene/shot.js';"],
  ['src/inference/a.ts', "import '../host/host.js';"],
  ['src/inference/a.ts', "const x = await import('./drivers/node/ort.js');"],
  ['src/host/psd/a.ts', "import { x } from '../../inference/driver.js';"],
  ['src/host/psd/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/host/psd/a.ts', "import { readFile } from 'fs/promises';"],
  ['src/host/photoshop/a.ts', "import { x } from '../psd/psd-host.js';"],
  ['src/paint.ts', "import { x } from './host/psd/psd-host.js';"],
  ['src/paint/a.ts', "import { x } from '../cli/main.js';"],
  ['src/panel/a.tsx', "import { x } from '../host/psd/psd-host.js';"],
  ['src/panel/a.tsx', "import { x } from 'uxp';"],
  ['src/panel/a.tsx', "const ps = require('photoshop');"],
  ['src/cli/a.ts', "import { x } from '../panel/panel.js';"],
  ['src/cli/a.ts', "import { x } from 'onnxruntime-web';"],
  ['src/inference/tiles/a.ts', "import { x } from 'onnxruntime-web/wasm';"],
  ['src/cli/a.ts', "import { x } from 'left-pad';"],
  ['src/misc/a.ts', "import { x } from '../errors/haikei-error.js';"],
])('the rules see what is wrong in %s: %s', (path, text) => {
  expect(verdict(path, text)).toEqual(expect.stringContaining(path));
});

test.each([
  ['src/scene/roles/a.ts', "import { rect } from '../../geometry/rect.js';"],
  ['src/paint.ts', "import type { Host } from './host/host.js';"],
  ['src/paint.ts', "import { x } from './paint/plate-name.js';"],
  ['src/cli/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['src/inference/drivers/node/a.ts', "import { x } from 'onnxruntime-web';"],
  ['src/plugin/main.ts', "import { entrypoints } from 'uxp';"],
])('the rules let pass what is right in %s: %s', (path, text) => {
  expect(verdict(path, text)).toBeNull();
});

test('a ring would be seen', () => {
  const ring = ringsAmong([
    ...importsOf({ path: 'src/scene/a.ts', text: "import '../raster/b.js';" }),
    ...importsOf({ path: 'src/raster/b.ts', text: "import '../locales/c.js';" }),
    ...importsOf({ path: 'src/locales/c.ts', text: "import '../scene/a.js';" }),
  ]);
  expect(ring).toContain('scene → raster → locales → scene');
});

test('files belong to the most exact area', () => {
  expect(
    ['src/paint.ts', 'src/host/host.ts', 'src/host/psd/x.ts', 'src/inference/drivers/a.ts'].map(areaOf),
  ).toEqual(['paint', 'host', 'host/psd', 'inference/drivers']);
});
