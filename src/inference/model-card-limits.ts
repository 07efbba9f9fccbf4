/** Bounds of what a model card may say; a card comes from a stranger as often as from a friend. */
export const CARD_LIMITS = {
  /** Bytes of the JSON text. */
  text: 1_000_000,
  /** Bytes of the weights. */
  weights: 2_000_000_000,
  name: 64,
  line: 300,
  paragraph: 4000,
  hands: 64,
  knownFailures: 100,
  sampleValue: 65535,
  /** Largest common grid of stride and size multiple, in pixels. */
  alignment: 256,
  halo: 1024,
  /** Free-form records (`training`, `metrics`): values in all, and how deep they nest. */
  values: 50_000,
  depth: 12,
} as const;
