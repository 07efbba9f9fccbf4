/** How the alpha of footage is taken. */
export interface AlphaFacts {
  readonly mode: 'straight' | 'premultiplied' | 'ignore';
  readonly inverted: boolean;
  /** 0..1 each; what premultiplied colour was mixed with. */
  readonly matteColour: readonly [number, number, number];
}

interface AvItemFacts {
  readonly id: number;
  readonly name: string;
  readonly comment: string;
  readonly width: number;
  readonly height: number;
  readonly pixelAspect: number;
  /** 0 for a still. */
  readonly frameRate: number;
  /** Seconds; 0 for a still. */
  readonly duration: number;
}

/** Footage as the project panel has it. */
export interface FootageFacts extends AvItemFacts {
  readonly kind: 'file' | 'solid' | 'placeholder';
  /** Of a sequence, its first file. */
  readonly path: string | null;
  readonly missing: boolean;
  readonly isStill: boolean;
  /** Null where there is no alpha. */
  readonly alpha: AlphaFacts | null;
  /** How often it is played; 1 for a still. */
  readonly loop: number;
  /** Id of the folder it lies in. */
  readonly folder: number | null;
}

export interface NestedCompFacts extends AvItemFacts {
  readonly kind: 'comp';
}

export type ItemFacts = FootageFacts | NestedCompFacts;
