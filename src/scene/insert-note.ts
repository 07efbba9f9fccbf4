/** How a host came by the source's pixels, and what the plate became, where that is worth saying. */
export type HostRemark =
  /** From the source's own file, exactly as it is. */
  | 'read-from-file'
  /** Rendered by the host, because there is no file that Haikei reads. */
  | 'read-by-rendering'
  /** The host rendered with fewer bits than the project has. */
  | 'rendered-in-8-bit'
  /** The source moves, so the plate is a sequence. */
  | 'made-sequence'
  /** The project manages colour in a way in which scripts cannot say how a file is meant. */
  | 'check-colour-space';

/** What the artist should hear of how a plate was put in, besides where. Told to the user in their language. */
export type InsertNote =
  | { readonly kind: HostRemark }
  /** The light's script has changed, but this layer of it was worked on by hand, or may have been: it stayed as it was. */
  | { readonly kind: 'light-kept'; readonly layer: string }
  /** There is a frame animation; nothing tells in which of its frames the new plate shows. */
  | { readonly kind: 'frames-found' }
  /** Nothing tells whether there is a frame animation. */
  | { readonly kind: 'frames-unknown' }
  /** The source's eye was switched off, in a frame animation in one frame only. */
  | { readonly kind: 'source-hidden-in-frame' };
