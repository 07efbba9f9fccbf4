import * as webtoon from '@webtoon/psd';

/** What the tests use of @webtoon/psd; its own types cannot be resolved from ES modules. */
export interface WebtoonLayer {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** RGBA of the layer alone; without effects and without the opacity of its groups where both are false. */
  composite(effect: boolean, composeOpacity: boolean): Promise<Uint8ClampedArray>;
}

interface WebtoonPsd {
  readonly layers: readonly WebtoonLayer[];
}

const { default: Psd } = webtoon as unknown as { default: { parse(bytes: ArrayBuffer): WebtoonPsd } };

export const readWithWebtoon = (bytes: Uint8Array): WebtoonPsd => Psd.parse(bytes.slice().buffer);

/** The layer of that name, wherever it is. */
export function webtoonLayer(psd: WebtoonPsd, name: string): WebtoonLayer {
  const layer = psd.layers.find((l) => l.name === name);
  if (!layer) throw new Error(`no layer ${name}`);
  return layer;
}
