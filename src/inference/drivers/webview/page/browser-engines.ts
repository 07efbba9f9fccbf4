import type { Driver } from '../../../driver.js';
import { openOrtSession } from '../../ort/open-ort-session.js';
import type { EngineName } from '../bridge/messages.js';
import type { PageEngines } from './page-engines.js';

/** Both are complete in themselves: they load nothing but the WebAssembly that `prepare` gives them. */
const loadRuntime = (engine: EngineName) =>
  engine === 'wasm' ? import('onnxruntime-web/wasm') : import('onnxruntime-web/webgpu');

type WasmFlags = Awaited<ReturnType<typeof loadRuntime>>['env']['wasm'];

/**
 * ONNX Runtime in the page or worker that this runs in.
 * @param prepare sets the threads and where the WebAssembly comes from; `runtime` is what the host sent of it
 */
export const browserEngines = (prepare: (wasm: WasmFlags, runtime: Uint8Array) => void): PageEngines => ({
  agent: navigator.userAgent,
  async hasGpu() {
    const { gpu } = navigator as { gpu?: { requestAdapter(): Promise<unknown> } };
    return Boolean(await gpu?.requestAdapter().catch(() => null));
  },
  async start(engine, runtime): Promise<Driver> {
    const ort = await loadRuntime(engine);
    ort.env.logLevel = 'fatal';
    ort.env.wasm.proxy = false;
    prepare(ort.env.wasm, runtime);
    const executionProviders = [engine];
    return {
      name: engine,
      open: (signal, model) =>
        openOrtSession(signal, ort, model, { executionProviders, logSeverityLevel: 4 }),
    };
  },
});
