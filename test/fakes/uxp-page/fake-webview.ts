import { arriving } from './arriving.js';
import type { BridgeLog } from './bridge-log.js';

/** As UXP names the page, and how it says where its messages come from. */
export const WEBVIEW_PAGE = 'plugin:/webview.html';

const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * `<webview>`: another page, in a process of its own, of which nothing can be reached but the bridge. What crosses it is
 * turned to JSON; nothing is transferred.
 */
function webviewClass(pageUrl: string, log: BridgeLog): CustomElementConstructor {
  return class extends HTMLElement {
    readonly frame = document.createElement('iframe');
    readonly hear = (event: MessageEvent<unknown>): void => {
      if (event.source !== this.frame.contentWindow) return;
      // In UXP it never was an event of this window.
      event.stopImmediatePropagation();
      const text = log.pass('page', String(event.data));
      if (text !== null)
        window.dispatchEvent(new MessageEvent('message', { data: arriving(text), origin: WEBVIEW_PAGE }));
    };

    constructor() {
      super();
      this.frame.title = 'webview';
      this.frame.tabIndex = -1;
      this.frame.style.cssText = 'border:0;width:100%;height:100%';
      this.frame.addEventListener('load', () => this.dispatchEvent(new Event('loadstop')));
    }

    connectedCallback(): void {
      if (this.getAttribute('src') !== WEBVIEW_PAGE) {
        const told = Object.assign(new Event('loaderror'), { code: -6, message: 'no such page' });
        this.dispatchEvent(told);
        return;
      }
      log.loads += 1;
      log.onLoad();
      window.addEventListener('message', this.hear, true);
      this.frame.src = pageUrl;
      this.attachShadow({ mode: 'closed' }).appendChild(this.frame);
      this.dispatchEvent(new Event('loadstart'));
    }

    disconnectedCallback(): void {
      window.removeEventListener('message', this.hear, true);
    }

    postMessage(message: unknown): void {
      const text = log.pass('host', JSON.stringify(message));
      if (text !== null) this.frame.contentWindow?.postMessage(text, '*');
    }
  };
}

/** @param pageUrl where the built page of the plugin is served, of another site than this one */
export function defineWebview(pageUrl: string, log: BridgeLog): void {
  customElements.define('fake-webview', webviewClass(pageUrl, log));
  // A browser has no element of this name, and lets nobody define one.
  const createElement = (name: string): Element =>
    document.createElementNS(HTML, name === 'webview' ? 'fake-webview' : name.toLowerCase());
  Object.assign(document, { createElement });
}
