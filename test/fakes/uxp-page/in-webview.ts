// Runs in the webview before the plugin's own page: what UXP puts there, and what pages of a plugin cannot have.

import { arriving } from './arriving.js';

const ORIGIN = 'plugin:';

Object.assign(window, {
  uxpHost: { postMessage: (message: unknown) => parent.postMessage(JSON.stringify(message), '*') },
});

Object.defineProperty(window, 'localStorage', {
  get() {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  },
});

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== parent) return;
  event.stopImmediatePropagation();
  const data = arriving(String(event.data));
  window.dispatchEvent(new MessageEvent('message', { data, origin: ORIGIN }));
});
