/** JSON beside a `.onnx`; without one a model does not run. `parse-model-card.ts` validates. */
export interface ModelCard {
  readonly format: 'haikei-model-card/1';
  readonly name: string;
  readonly version: string;
  readonly title: LocalText;
  /** File name of the weights, beside the card. */
  readonly file: string;
  /** Hexadecimal SHA-256 of the weights. */
  readonly sha256: string;
  readonly bytes: number;
  readonly licence: {
    readonly weights: string;
    readonly commercialUse: 'allowed' | 'forbidden' | 'unknown';
    readonly attribution: string;
    readonly url: string | null;
  };
  readonly tensors: {
    readonly input: TensorLayout;
    readonly output: TensorLayout;
    /** A weight per hand, float32 of shape [1, length]; null when the network has one hand only. */
    readonly hands: { readonly name: string; readonly length: number } | null;
  };
  readonly geometry: {
    /** `global`: statistics over the whole input, so tiles cannot be exact. */
    readonly normalisation: 'none' | 'global';
    readonly stride: number;
    /** Pixels of context a tile needs on each side, a multiple of `stride`; null when it has no end. */
    readonly halo: number | null;
    readonly sizeMultiple: number;
  };
  readonly hands: readonly { readonly id: string; readonly title: LocalText }[];
  readonly cost: { readonly parameters: number | null; readonly multiplyAddsPerPixel: number | null };
  readonly training: Readonly<Record<string, unknown>> | null;
  readonly metrics: Readonly<Record<string, unknown>> | null;
  readonly intendedUse: string;
  readonly knownFailures: readonly string[];
}

export interface LocalText {
  readonly en: string;
  readonly ja: string;
}

export interface TensorLayout {
  readonly name: string;
  readonly layout: 'NCHW' | 'NHWC';
  readonly range: readonly [number, number];
  readonly channels: 'RGB' | 'BGR';
}
