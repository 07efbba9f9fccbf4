// The part of Adobe's `photoshop` module that the plugin uses, from the documented members of Photoshop 26.0.

declare module 'photoshop' {
  type Api = import('../src/host/photoshop/api/photoshop-api.js').PhotoshopApi;

  export const app: Api['app'];
  export const core: Api['core'];
  export const action: Api['action'];
  export const imaging: Api['imaging'];
}
