import type { BridgePort } from '../bridge/bridge-port.js';
import { heardValue } from '../bridge/heard-value.js';

/** What Haikei uses of UXP's `<webview>`. */
export interface WebviewElement {
  postMessage(message: unknown): void;
}

/** What Haikei uses of the window that hears what the page says. */
export interface MessageTarget {
  addEventListener(type: 'message', heard: (event: MessageFromPage) => void): void;
  removeEventListener(type: 'message', heard: (event: MessageFromPage) => void): void;
}

/** `source` may be null in UXP, so only the origin can tell who speaks. */
export interface MessageFromPage {
  readonly data: unknown;
  readonly origin: string;
}

/** Schemes of pages that lie in the plugin itself. */
const OWN_SCHEMES = ['plugin:', 'plugin-data:', 'plugin-temp:'];

/** The host's end of the bridge to the page in `element`. Whoever is not a page of the plugin is not heard. */
export const elementPort = (element: WebviewElement, target: MessageTarget): BridgePort => ({
  post(message) {
    element.postMessage(message);
  },
  listen(heard) {
    const hear = ({ data, origin }: MessageFromPage): void => {
      if (OWN_SCHEMES.some((scheme) => origin.startsWith(scheme))) heard(heardValue(data));
    };
    target.addEventListener('message', hear);
    return () => {
      target.removeEventListener('message', hear);
    };
  },
});
