import * as webtoon from '@webtoon/psd';

/** What is used of @webtoon/psd; its own types do not resolve under Node's module rules. */
interface WebtoonReader {
  parse(buffer: ArrayBufferLike): { readonly layers: readonly WebtoonSource[] };
}

interface WebtoonPlace {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface WebtoonSource extends WebtoonPlace {
  composite(effects: boolean, opacity: boolean): Promise<Uint8ClampedArray>;
}

export interface WebtoonLayer extends WebtoonPlace {
  readonly rgba: Uint8ClampedArray;
}

const reader = (webtoon as unknown as { readonly default: WebtoonReader }).default;

/** Layers bottom first, without groups; null where @webtoon/psd does not read the file. */
export async function readWithWebtoon(bytes: Uint8Array): Promise<WebtoonLayer[] | null> {
  try {
    const layers = [...reader.parse(bytes.slice().buffer).layers].reverse();
    return await Promise.all(
      layers.map(async (layer) => {
        const { name, left, top, width, height } = layer;
        return { name, left, top, width, height, rgba: await layer.composite(false, false) };
      }),
    );
  } catch {
    return null;
  }
}
