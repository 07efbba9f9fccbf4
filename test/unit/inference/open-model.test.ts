import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { Driver, Session, TensorShape } from '../../../src/inference/driver.js';
import { openModel } from '../../../src/inference/open-model.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { fakeSession } from '../../fakes/fake-session.js';

const live = new AbortController().signal;
const card = fakeModelCard({ bytes: 3 });
const weights = new Uint8Array(3);

const driverOf = (session: Session | Error): Driver => ({
  name: 'fake',
  open: () => (session instanceof Error ? Promise.reject(session) : Promise.resolve(session)),
});

const picture: TensorShape = { name: 'input', dims: [1, 3, null, null] };

test('a graph that fits its card is opened', async () => {
  const session = fakeSession({ reach: 0 });
  expect(await openModel(live, driverOf(session), card, weights)).toBe(session);
  expect(session.disposed).toBe(false);
});

test('a graph that leaves more free than the card says fits too', async () => {
  const inputs = [{ name: 'input', dims: [null, null, null, null] }];
  await openModel(live, driverOf({ ...fakeSession({ reach: 0 }), inputs }), card, weights);
});

test.each<[string, readonly TensorShape[], string, string]>([
  ['has no input of that name', [{ ...picture, name: 'x' }], '1×3×?×?', 'only x'],
  ['takes NHWC', [{ ...picture, dims: [1, null, null, 3] }], 'free height and width', '1×?×?×3'],
  ['takes four channels', [{ ...picture, dims: [1, 4, null, null] }], '1×3×?×?', '1×4×?×?'],
  ['takes batches of eight', [{ ...picture, dims: [8, 3, null, null] }], '1×3×?×?', '8×3×?×?'],
  ['takes one size only', [{ ...picture, dims: [1, 3, 256, 256] }], 'free height and width', '1×3×256×256'],
  ['takes a vector', [{ ...picture, dims: [1, 3] }], '1×3×?×?', '1×3'],
  ['wants more than the card knows', [picture, { name: 'depth', dims: [1] }], 'no such input', '1'],
])('a graph that %s does not fit, and is let go', async (_name, inputs, expected, found) => {
  const session = { ...fakeSession({ reach: 0 }), inputs };
  await expect(openModel(live, driverOf(session), card, weights)).rejects.toMatchObject({
    code: 'tensor-mismatch',
    details: { model: 'test-net', expected, found },
  });
  expect(session.disposed).toBe(true);
});

test('a mixing network must take one weight for each hand', async () => {
  const tensors = { ...card.tensors, hands: { name: 'hands', length: 1 } };
  const session = fakeSession({ reach: 0, hands: 2 });
  await expect(openModel(live, driverOf(session), { ...card, tensors }, weights)).rejects.toMatchObject({
    details: { tensor: 'hands', expected: '1×1', found: '1×2' },
  });
});

test('weights of another length than the card says are damaged, and never reach the runtime', async () => {
  await expect(openModel(live, driverOf(new Error('opened')), card, new Uint8Array(4))).rejects.toMatchObject(
    {
      code: 'model-damaged',
      details: { model: 'test-net', reason: '4 bytes, the card says 3' },
    },
  );
});

test.each([
  new HaikeiError('model-damaged', { model: '', reason: 'no graph' }),
  new HaikeiError('tensor-mismatch', { model: '', tensor: 'x', expected: 'float32', found: 'int8' }),
])('an error of the driver gets the name of the model', async (error) => {
  await expect(openModel(live, driverOf(error), card, weights)).rejects.toMatchObject({
    code: error.code,
    details: { ...error.details, model: 'test-net' },
  });
});

test('a cancelled job opens nothing', async () => {
  await expect(
    openModel(AbortSignal.abort(), driverOf(new Error('opened')), card, weights),
  ).rejects.toMatchObject({
    code: 'cancelled',
  });
});
