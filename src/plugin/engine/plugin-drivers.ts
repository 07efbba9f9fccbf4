import type { Driver } from '../../inference/driver.js';
import { createPlainDriver } from '../../inference/drivers/uxp/plain-driver.js';
import { createRestingDriver } from '../../inference/drivers/webview/host/resting-driver.js';
import { createWebviewDriver } from '../../inference/drivers/webview/host/webview-driver.js';
import type { DriverName } from '../../inference/self-test/choose-driver.js';
import { storedHint } from '../storage/hint-storage.js';
import type { SharedWorld } from '../world.js';

/** ONNX Runtime's WebAssembly as it is packaged, by what the page computes with. */
const RUNTIMES = {
  wasm: 'ort-wasm-simd-threaded.wasm',
  webgpu: 'ort-wasm-simd-threaded.asyncify.wasm',
} as const;

/** Bytes of the largest that is read. */
const LIMIT = 64 << 20;

/** Milliseconds after which a page that nobody needs is unloaded: it holds some hundred megabytes. */
const REST = 60_000;

/** Both ways to run a network in the plugin. */
export function createPluginDrivers({
  files,
  pages,
  storage,
  now,
}: SharedWorld): Readonly<Record<DriverName, Driver>> {
  const page = createWebviewDriver({
    loadPage: (signal) => pages.load(signal),
    readRuntime: (signal, engine) => files.read(signal, RUNTIMES[engine], LIMIT),
    remembered: storedHint(storage, 'engine'),
    now,
  });
  const webview = createRestingDriver(page, REST);
  pages.onClosed(() => webview.dispose());
  return { webview, plain: createPlainDriver() };
}
