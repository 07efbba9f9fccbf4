import type { Driver } from '../../../src/inference/driver.js';
import { createPlainDriver } from '../../../src/inference/drivers/uxp/plain-driver.js';
import type { LoadedPage } from '../../../src/inference/drivers/webview/host/connection.js';
import { servePage } from '../../../src/inference/drivers/webview/page/serve-page.js';
import type { PluginPages } from '../../../src/plugin/webview/plugin-pages.js';
import { fakeBridge } from '../fake-bridge.js';
import { QUICK } from '../fake-page.js';

/** An open panel with pages that compute in this process. */
export class FakePages implements PluginPages {
  isOpen = true;
  loads = 0;
  /** Thrown in place of loading a page. */
  failure: Error | null = null;
  private readonly listeners: (() => void)[] = [];

  constructor(private readonly engine: Driver = createPlainDriver()) {}

  load(): Promise<LoadedPage> {
    this.loads += 1;
    if (this.failure) return Promise.reject(this.failure);
    const bridge = fakeBridge();
    const engines = {
      agent: 'Fake browser 1',
      hasGpu: () => Promise.resolve(false),
      start: () => Promise.resolve(this.engine),
    };
    return Promise.resolve({ port: bridge.host, unload: servePage(bridge.page, engines, QUICK) });
  }

  onClosed(listener: () => void): void {
    this.listeners.push(listener);
  }

  close(): void {
    this.isOpen = false;
    for (const listener of this.listeners) listener();
  }
}
