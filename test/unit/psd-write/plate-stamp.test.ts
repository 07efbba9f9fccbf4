import fc from 'fast-check';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { readStamp, stampItem } from '../../../src/host/psd/plate-stamp.js';
import type { PsdFile, PsdLayer } from '../../../src/host/psd/format/psd-file.js';
import {
  metadataItem,
  metadataPayload,
  readMetadataItems,
} from '../../../src/host/psd/write/metadata-items.js';
import { taggedBlock } from '../../../src/host/psd/write/tagged-block.js';
import { joinSegments } from '../../../src/host/psd/write/segments.js';
import { newDocument } from '../../../src/host/psd/write/new-document.js';
import { sampleShot } from './support/sample-shot.js';

const file = parsePsd(joinSegments(newDocument(sampleShot({ depth: 8, mode: 'rgb', large: false }))));

/** A layer whose only block is a `shmd` with the payload. */
function layerWith(payload: Uint8Array): [PsdFile, PsdLayer] {
  const bytes = taggedBlock('shmd', payload);
  const span = { start: 0, end: bytes.length };
  const block = { key: 'shmd', span, data: { start: 12, end: bytes.length } };
  return [
    { ...file, bytes },
    { ...file.layerInfo.layers[0]!, blocks: [block] },
  ];
}

const stamp = { sourceName: '背景 "A"', sourceKey: '12', record: '{"x":1}' };

describe('the stamp on a plate', () => {
  it('comes back as it was written, beside entries of others', () => {
    const other = metadataItem('cust', Uint8Array.from([1, 2, 3]));
    expect(readStamp(...layerWith(metadataPayload([other, stampItem(stamp)])))).toEqual(stamp);
  });

  it('comes back for any name and record', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 });
    const stamps = fc.record({ sourceName: text, sourceKey: fc.option(text), record: text });
    fc.assert(
      fc.property(stamps, (s) => {
        expect(readStamp(...layerWith(metadataPayload([stampItem(s)])))).toEqual(s);
      }),
    );
  });

  it.each([
    ['no JSON', '{'],
    ['another format', '{"format":"x","sourceName":"a","sourceKey":null,"record":""}'],
    ['a name that is no text', '{"format":"haikei-plate/1","sourceName":1,"sourceKey":null,"record":""}'],
    ['a key that is no text', '{"format":"haikei-plate/1","sourceName":"a","sourceKey":1,"record":""}'],
    ['no record', '{"format":"haikei-plate/1","sourceName":"a","sourceKey":null}'],
    ['nothing', 'null'],
    [
      'more than 256 KiB',
      `{"format":"haikei-plate/1","sourceName":"a","sourceKey":null,"record":"${'x'.repeat(300_000)}"}`,
    ],
    [
      'a name of a kilometre',
      `{"format":"haikei-plate/1","sourceName":"${'x'.repeat(2000)}","sourceKey":null,"record":""}`,
    ],
  ])('is none where the entry holds %s', (_title, json) => {
    const item = metadataItem('hKei', new TextEncoder().encode(json));
    expect(readStamp(...layerWith(metadataPayload([item])))).toBeNull();
  });

  it('is none in a block that lies about its entries', () => {
    const payload = metadataPayload([stampItem(stamp)]);
    for (const at of [0, 3, 16]) {
      const damaged = payload.slice();
      damaged[at] = 0xff;
      expect(readStamp(...layerWith(damaged))).toBeNull();
    }
    expect(readMetadataItems(new Uint8Array(3))).toBeNull();
  });

  it('never throws on noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (noise) => {
        expect(() => readStamp(...layerWith(noise))).not.toThrow();
      }),
    );
  });
});
