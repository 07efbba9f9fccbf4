const { TestEnvironment } = require('jest-environment-node');

/**
 * For tests that run ONNX Runtime: `@jest-environment <rootDir>/test/support/ort-environment.cjs` in the
 * first comment, and `import '../../support/outer-ort.js'`. Two things in Jest's sandbox stop the runtime:
 * it may not import its own WebAssembly loader (`import()` needs a flag there), so the runtime is loaded
 * out here; and it has its own copies of JavaScript's classes, while the runtime tells tensors by
 * `instanceof`, so the typed arrays in there are made the ones out here.
 */
const SHARED = [
  'ArrayBuffer',
  'SharedArrayBuffer',
  'DataView',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
  'BigInt64Array',
  'BigUint64Array',
  'Float32Array',
  'Float64Array',
];

class OrtEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of SHARED) this.global[name] = globalThis[name];
    this.global.outerOnnxRuntime = require('onnxruntime-web');
  }
}

module.exports = OrtEnvironment;
