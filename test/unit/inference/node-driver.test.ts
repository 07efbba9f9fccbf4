import { chooseNodeDriver } from '../../../src/inference/drivers/node/choose-node-driver.js';
import { createOrtNodeDriver } from '../../../src/inference/drivers/node/ort-node-driver.js';

const live = new AbortController().signal;

/** Stands for the native package, which need not be installed: remembers what it was asked for. */
const native = {
  asked: [] as unknown[],
  module: null as unknown,
};

jest.mock(
  'onnxruntime-node',
  () => {
    if (native.module === null) throw new Error("Cannot find module 'onnxruntime-node'");
    return native.module;
  },
  { virtual: true },
);
jest.mock('onnxruntime-web', () => ({ env: { wasm: {} } }));

const fakeModule = {
  Tensor: Float32Array,
  InferenceSession: {
    create: (_model: Uint8Array, options: unknown) => {
      native.asked.push(options);
      return Promise.resolve({ inputMetadata: [], outputMetadata: [], release: () => Promise.resolve() });
    },
  },
};

beforeEach(() => {
  jest.resetModules();
  native.module = null;
  native.asked = [];
});

test('without the native package the bundled runtime paints', async () => {
  expect((await chooseNodeDriver({ threads: 1 })).name).toBe('onnxruntime-web');
});

test('the native package is taken where it is installed, with the threads that were asked for', async () => {
  native.module = fakeModule;
  const driver = await chooseNodeDriver({ threads: 3 });
  await driver.open(live, new Uint8Array(1));
  expect(driver.name).toBe('onnxruntime-node');
  expect(native.asked).toMatchObject([{ executionProviders: ['cpu'], intraOpNumThreads: 3 }]);
});

test('a package of that name that is something else is left alone', async () => {
  native.module = { hello: 'world' };
  expect(await createOrtNodeDriver({ threads: 1 })).toBeNull();
});
