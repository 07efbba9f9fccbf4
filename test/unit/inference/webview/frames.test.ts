import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../../../src/inference/drivers/webview/bridge/base64.js';
import {
  decodeFrame,
  encodeFrame,
  FRAME_BYTES,
} from '../../../../src/inference/drivers/webview/bridge/frame.js';
import type { Frame } from '../../../../src/inference/drivers/webview/bridge/frame.js';
import {
  decodeMessage,
  encodeMessage,
} from '../../../../src/inference/drivers/webview/bridge/message-bytes.js';
import {
  packTensors,
  unpackTensors,
} from '../../../../src/inference/drivers/webview/bridge/tensor-payload.js';

const bytes = fc.uint8Array({ maxLength: 300 });

const frame: Frame = {
  from: 'host',
  link: '0123456789abcdef',
  kind: 'data',
  n: 7,
  part: 1,
  parts: 3,
  body: Uint8Array.of(1, 2, 3, 250),
};

test('bytes become the base64 that Node writes, and come back', () => {
  fc.assert(
    fc.property(bytes, (value) => {
      const text = toBase64(value);
      expect(text).toBe(Buffer.from(value).toString('base64'));
      expect(fromBase64(text)).toEqual(value);
    }),
  );
});

test.each(['A', 'AAA', '====', 'A===', 'AA=A', 'A AA', 'AAA_', 'ああああ'])('%j is no base64', (text) => {
  expect(fromBase64(text)).toBeNull();
});

test('a frame survives being JSON', () => {
  expect(decodeFrame(JSON.parse(JSON.stringify(encodeFrame(frame))))).toEqual(frame);
});

test('a frame with any letter changed is no frame, or the same frame', () => {
  const text = JSON.stringify(encodeFrame(frame));
  const letters = fc.constantFrom(...'0123456789abcdefABCZ"{}:,+/='.match(/./gu)!);
  fc.assert(
    fc.property(fc.nat(text.length - 1), letters, (at, letter) => {
      let message: unknown;
      try {
        message = JSON.parse(text.slice(0, at) + letter + text.slice(at + 1));
      } catch {
        return;
      }
      const found = decodeFrame(message);
      if (found) expect(found).toEqual(frame);
    }),
    { numRuns: 2000 },
  );
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a word', 'hello'],
  ['a frame with a field more', { ...(encodeFrame(frame) as object), more: 1 }],
  ['a part beyond the last', encodeFrame({ ...frame, part: 3 })],
  ['a body too long', encodeFrame({ ...frame, body: new Uint8Array(3_000_003) })],
])('%s is no frame', (_name, message) => {
  expect(decodeFrame(message)).toBeNull();
});

test('the largest frame is under 4 MB of text', () => {
  const text = JSON.stringify(encodeFrame({ ...frame, body: new Uint8Array(FRAME_BYTES) }));
  expect(text.length).toBeLessThan(4_000_000);
});

test('a message survives, in whatever letters', () => {
  fc.assert(
    fc.property(fc.jsonValue(), bytes, (head, payload) => {
      const encoded = encodeMessage({ head, payload });
      expect(decodeMessage(encoded)).toEqual({ head: JSON.parse(JSON.stringify(head)) as unknown, payload });
    }),
  );
});

test.each([
  ['too short', Uint8Array.of(0, 0)],
  ['with a head longer than itself', Uint8Array.of(0, 0, 0, 9, 123)],
  ['with a head of gigabytes', Uint8Array.of(255, 255, 255, 255, 123)],
  ['with a head that is no JSON', Uint8Array.of(0, 0, 0, 1, 123)],
])('bytes %s are no message', (_name, value) => {
  expect(decodeMessage(value)).toBeNull();
});

test('tensors come back by name, and a payload of another length is refused', () => {
  const tensors = {
    photo: { data: Float32Array.of(1, -2, 3.5), dims: [1, 3] },
    hands: { data: Float32Array.of(0.25), dims: [1] },
  };
  const { heads, payload } = packTensors(tensors);
  expect(unpackTensors(heads, payload)).toEqual(tensors);
  expect(unpackTensors(heads, payload.subarray(4))).toBeNull();
  expect(unpackTensors(heads.slice(1), payload)).toBeNull();
});
