import { createCompanionDriver, type CardFinder } from '../../companion/client/companion-driver.js';
import { createPlainDriver } from '../../inference/drivers/uxp/plain-driver.js';
import { createRestingDriver } from '../../inference/drivers/webview/host/resting-driver.js';
import { createWebviewDriver } from '../../inference/drivers/webview/host/webview-driver.js';
import type { DriverSet } from '../../inference/self-test/driver-set.js';
import { storedHint } from '../storage/hint-storage.js';
import type { SharedWorld } from '../world.js';
import type { MishapLog } from './mishap-log.js';

/** ONNX Runtime's WebAssembly as it is packaged, by what the page computes with. */
const RUNTIMES = {
  wasm: 'ort-wasm-simd-threaded.wasm',
  webgpu: 'ort-wasm-simd-threaded.asyncify.wasm',
} as const;

/** Bytes of the largest that is read. */
const LIMIT = 64 << 20;

/** Milliseconds after which a page that nobody needs is unloaded: it holds some hundred megabytes. */
const REST = 60_000;

/**
 * Every way to run a network in the plugin.
 * @param findCard the card of weights, for a companion
 * @param mishaps hears of a page that had to be loaded anew
 */
export function createPluginDrivers(world: SharedWorld, findCard: CardFinder, mishaps: MishapLog): DriverSet {
  const { files, pages, storage, now, companion } = world;
  const page = createWebviewDriver({
    loadPage: (signal) => pages.load(signal),
    readRuntime: (signal, engine) => files.read(signal, RUNTIMES[engine], LIMIT),
    remembered: storedHint(storage, 'engine'),
    now,
    // Of a panel that was closed there is nothing to be told.
    pageLost: () => {
      if (pages.isOpen) mishaps.add('page-restarted');
    },
  });
  const webview = createRestingDriver(page, REST);
  pages.onClosed(() => webview.dispose());
  const plain = createPlainDriver();
  return companion
    ? { webview, plain, companion: createCompanionDriver(companion, findCard) }
    : { webview, plain };
}
