// Gives the code under test the runtime that `ort-environment.cjs` has loaded outside of Jest's sandbox.
jest.mock('onnxruntime-web', () => (globalThis as { outerOnnxRuntime?: unknown }).outerOnnxRuntime);
