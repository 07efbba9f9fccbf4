import type { LoadedPage } from '../../inference/drivers/webview/host/connection.js';

/** Where a page of the plugin's own can be shown, to compute in. */
export interface PluginPages {
  /** A panel or a dialog is open that a page can lie in. */
  readonly isOpen: boolean;
  /** @throws HaikeiError `driver-failed` */
  load(signal: AbortSignal): Promise<LoadedPage>;
  /** Hears when what the page lay in is closed; the page is gone then. */
  onClosed(listener: () => void): void;
}
