import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { patchXmp } from '../../../src/provenance/patch-xmp.js';
import { readProvenance } from '../../../src/provenance/read-provenance.js';
import { sharedFolder } from '../../support/shared-folder.js';
import { EXAMPLE } from './example-provenance.js';
import { allElements, readXml, type XmlElement } from './read-xml.js';

const shared = sharedFolder();
const START = Buffer.from('<?xpacket begin');
const END = Buffer.from('<?xpacket end');

/** The first XMP packet in a file, found by its wrapper. */
function findPacket(file: string): Buffer | null {
  const data = readFileSync(file);
  const start = data.indexOf(START);
  const end = start < 0 ? -1 : data.indexOf(END, start);
  return end < 0 ? null : data.subarray(start, data.indexOf('?>', end) + 2);
}

const psdFiles = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return psdFiles(path);
    return /\.ps[db]$/.test(name) ? [path] : [];
  });

/** Each element with its attributes and text, as often as it occurs. */
function inventory(xmp: Buffer): Map<string, number> {
  const counts = new Map<string, number>();
  const entry = ({ name, attributes, text }: XmlElement): string =>
    JSON.stringify([name, attributes, text.trim()]);
  for (const element of allElements(readXml(xmp.toString('utf8').replace(/\0+$/, '')))) {
    counts.set(entry(element), (counts.get(entry(element)) ?? 0) + 1);
  }
  return counts;
}

(shared === null ? test.skip : test)('the XMP of real Photoshop files keeps every statement it had', () => {
  const packets = psdFiles(join(shared!, 'psd'))
    .map(findPacket)
    .filter((packet) => packet !== null);
  expect(packets.length).toBeGreaterThan(10);
  for (const packet of packets) {
    const patched = Buffer.from(patchXmp(packet, EXAMPLE));
    const after = inventory(patched);
    for (const [statement, count] of inventory(packet)) {
      expect([statement, (after.get(statement) ?? 0) >= count]).toEqual([statement, true]);
    }
    expect(readProvenance(patched)).toEqual([EXAMPLE]);
  }
});
