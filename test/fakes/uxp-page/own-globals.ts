/**
 * What this page itself needs of the browser and takes away from the plugin afterwards. The fakes are bundled so that they
 * name these where they name the browser's.
 */
export const ownGlobals = {
  AbortController: window.AbortController,
  fetch: window.fetch.bind(window),
  setTimeout: window.setTimeout.bind(window),
  structuredClone: window.structuredClone.bind(window),
  TextDecoder: window.TextDecoder,
  TextEncoder: window.TextEncoder,
};
