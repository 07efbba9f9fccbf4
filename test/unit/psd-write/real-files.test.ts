import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { sharedFolder } from '../../support/shared-folder.js';
import { expectOriginalBytes } from './support/original-bytes.js';
import { allLayers, planAbove, plateFor, signal } from './support/sample-plate.js';

const shared = sharedFolder();
const folder = shared && join(shared, 'psd/ag-psd');
const files = folder ? readdirSync(folder).sort() : [];
const rows: string[] = [];

/** Paints the first layer, from the bottom, that has pixels; reports why where none has. */
async function paintFirst(name: string, bytes: Uint8Array): Promise<string> {
  const host = new PsdHost(name, bytes);
  const shot = await host.readShot(signal);
  let refusal = 'no layers';
  for (const source of allLayers(shot.layers)) {
    try {
      const pixels = await host.readPixels(signal, source.id);
      const plan = planAbove(shot.layers, source.id);
      const report = await host.insertPlate(signal, plateFor(source, pixels, plan));
      return check(
        bytes,
        host,
        `"${source.name}" (${source.kind}) ${report.approximated.join(', ') || 'exact'}`,
      );
    } catch (error) {
      if (!(error instanceof HaikeiError) || error.code === 'internal') throw error;
      refusal = error.message;
    }
  }
  return `refused   ${refusal}`;
}

function check(bytes: Uint8Array, host: PsdHost, what: string): string {
  const [before, after] = [parsePsd(bytes), parsePsd(joinSegments(host.output()))];
  const isPlate = (name: string): boolean => name.endsWith(' 背景');
  const added = after.layerInfo.layers.filter((l) => isPlate(l.name)).map((l) => l.index);
  if (before.layerInfo.layers.length > 0) expectOriginalBytes(before, after, { added });
  expect(added).toHaveLength(1);
  return `accepted  ${what}`;
}

const whenShared = folder ? describe : describe.skip;

whenShared('every real file takes a plate with each original byte kept, or is refused in words', () => {
  afterAll(() => process.stdout.write(`\n${rows.join('\n')}\n`));

  const each = files.length > 0 ? files : ['none'];
  it.each(each)(
    '%s',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(join(folder!, name)));
      const original = bytes.slice();
      const row = await paintFirst(name, bytes).catch((error: unknown) => {
        if (!(error instanceof HaikeiError) || error.code === 'internal') throw error;
        return `refused   ${error.message}`;
      });
      rows.push(`${name.padEnd(34)} ${row}`);
      expect(Buffer.compare(bytes, original)).toBe(0);
    },
    180_000,
  );
});
