import type { PsdFile } from '../../../src/host/psd/format/psd-file.js';
import { PsdHost } from '../../../src/host/psd/psd-host.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { layerInfo } from '../../../src/host/psd/write/layer-info.js';
import { insertIntoPsd } from '../../../src/host/psd/write/insert-layers.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { insertionFor } from './support/sample-insertion.js';
import { paintLayer, signal } from './support/sample-plate.js';
import { sampleShot } from './support/sample-shot.js';

const plain = (): PsdFile =>
  parsePsd(joinSegments(newDocument(sampleShot({ depth: 8, mode: 'rgb', large: false }))));

const change = (file: PsdFile, at: number, ...values: number[]): PsdFile => {
  const bytes = file.bytes.slice();
  bytes.set(values, at);
  return parsePsd(bytes);
};

const channelOf = (file: PsdFile, record: number, id: number): number =>
  file.layerInfo.layers[record]!.channels.find((c) => c.id === id)!.span.start;

describe('a damaged file', () => {
  it('whose merged picture ends early is refused, and the host keeps what it had', async () => {
    const file = plain();
    const bytes = file.bytes.slice(0, file.mergedPicture.start + 40);
    const host = new PsdHost('cut', bytes);
    await expect(paintLayer(host, 'Background')).rejects.toThrow(/^file-(damaged|truncated)/);
    expect(host.output()).toEqual([bytes]);
  });

  it('whose cel does not unpack is refused, because the merged picture would be a guess', async () => {
    const file = plain();
    const damaged = change(file, channelOf(file, 2, 0), 0, 1, 0xff, 0xff);
    const host = new PsdHost('cut', damaged.bytes);
    await expect(paintLayer(host, 'Background')).rejects.toMatchObject({ code: 'file-damaged' });
    expect(host.output()).toEqual([damaged.bytes]);
  });

  it('with a row table that is longer than its channel cannot become a PSB', () => {
    const file = plain();
    const fx = file.layerInfo.layers[5]!;
    const taller = change(file, fx.record.start + 8, 0, 0, 0x70, 0);
    const insertion = insertionFor(taller, { action: 'insert', at: 1 }, 0);
    expect(() => insertIntoPsd(signal, taller, insertion, { largestPsd: 1 })).toThrow(
      /row table that ends early/,
    );
  });

  it('with more layers than a count can say is refused', () => {
    const entry = { record: [], channelData: [] };
    const entries = new Array<typeof entry>(0x8000).fill(entry);
    expect(() => layerInfo(entries, { negativeCount: false, padTo: 2 })).toThrow(/file-too-large/);
  });

  it('nested beyond reason is refused before anything recurses', async () => {
    type Nodes = ReturnType<typeof sampleShot>['layers'];
    let layers: Nodes = sampleShot({ depth: 8, mode: 'rgb', large: false }).layers.slice(0, 1);
    for (let depth = 0; depth < 120; depth++)
      layers = [{ kind: 'group', name: `g${depth}`, children: layers }];
    const shot = { ...sampleShot({ depth: 8, mode: 'rgb', large: false }), layers };
    const host = new PsdHost('cut', joinSegments(newDocument(shot)));
    await expect(host.readShot(signal)).rejects.toMatchObject({ code: 'file-damaged' });
  });
});
