import type { BlockFixture } from './build-psd.js';
import { ByteBuilder } from './byte-builder.js';

const bytes = (fill: (b: ByteBuilder) => ByteBuilder): Uint8Array => fill(new ByteBuilder()).build();

export const unicodeName = (name: string): BlockFixture => ({
  key: 'luni',
  data: bytes((b) =>
    b.u32(name.length).u16(...Array.from({ length: name.length }, (_, i) => name.charCodeAt(i))),
  ),
});

export const layerId = (id: number): BlockFixture => ({ key: 'lyid', data: bytes((b) => b.u32(id)) });

/** 1 open group, 2 closed group, 3 hidden end marker. */
export const divider = (type: number, blend?: string, key = 'lsct'): BlockFixture => ({
  key,
  data: bytes((b) => (blend === undefined ? b.u32(type) : b.u32(type).ascii('8BIM').ascii(blend))),
});

export const fillOpacity = (value: number): BlockFixture => ({ key: 'iOpa', data: [value, 0, 0, 0] });

export const protection = (bits: number): BlockFixture => ({ key: 'lspf', data: bytes((b) => b.u32(bits)) });
