import { ByteBuilder } from './byte-builder.js';

export interface BlockFixture {
  readonly key: string;
  readonly data: ArrayLike<number>;
  readonly signature?: '8BIM' | '8B64';
  /** The block's data is padded to a multiple of this; 1 is not at all. */
  readonly padTo?: 1 | 2 | 4;
}

export interface LayerFixture {
  readonly name?: string | ArrayLike<number>;
  /** top, left, bottom, right */
  readonly rect?: readonly [number, number, number, number];
  /** Channel data with its compression word. */
  readonly channels?: readonly { readonly id: number; readonly data: ArrayLike<number> }[];
  readonly blend?: string;
  readonly opacity?: number;
  readonly clipping?: number;
  readonly flags?: number;
  /** Payload of the mask data. */
  readonly mask?: ArrayLike<number>;
  readonly ranges?: ArrayLike<number>;
  readonly namePadding?: boolean;
  readonly blocks?: readonly BlockFixture[];
}

export interface PsdFixture {
  readonly version?: 1 | 2;
  readonly channels?: number;
  readonly width?: number;
  readonly height?: number;
  readonly depth?: number;
  readonly mode?: number;
  readonly colourModeData?: ArrayLike<number>;
  readonly resources?: readonly { id: number; name?: string; data: ArrayLike<number>; signature?: string }[];
  readonly layers?: readonly LayerFixture[];
  readonly negativeCount?: boolean;
  /** A layer and mask section of length 0. */
  readonly noLayerSection?: boolean;
  readonly globalMask?: ArrayLike<number> | null;
  readonly blocks?: readonly BlockFixture[];
  readonly merged?: ArrayLike<number>;
}

export interface BuiltPsd {
  readonly bytes: Uint8Array;
  /** Offset of a named place, for example `layer0.rect` or `layers.length`. */
  readonly at: (mark: string) => number;
}

/** Keys whose lengths take 8 bytes in a PSB, as the format's specification lists them. */
const WIDE = [
  'LMsk',
  'Lr16',
  'Lr32',
  'Layr',
  'Mt16',
  'Mt32',
  'Mtrn',
  'Alph',
  'FMsk',
  'lnk2',
  'FEid',
  'FXid',
  'PxSD',
];

/** A PSD or PSB written from the specification alone, independent of the project's own writer. */
export function buildPsd(fixture: PsdFixture = {}): BuiltPsd {
  const b = new ByteBuilder();
  const wide = fixture.version === 2;
  header(b, fixture);
  b.section('colourMode', false, () => b.add(fixture.colourModeData ?? []));
  b.section('resources', false, () => fixture.resources?.forEach((r, i) => resource(b, r, i)));
  b.section('layers', wide, () => {
    if (fixture.noLayerSection) return;
    b.section('layerInfo', wide, () => {
      if (fixture.layers) layerInfo(b, fixture);
      b.pad(2, b.marks.get('layerInfo')!);
    });
    if (fixture.globalMask !== null) b.section('globalMask', false, () => b.add(fixture.globalMask ?? []));
    fixture.blocks?.forEach((block, i) => taggedBlock(b, block, { wide, name: `block${i}`, padTo: 4 }));
  });
  b.mark('merged').add(fixture.merged ?? blank(fixture));
  return { bytes: b.build(), at: (mark) => b.marks.get(mark)! };
}

/** The payload of a layer info alone, as it lies in `Lr16`. */
export function buildLayerInfo(fixture: PsdFixture): Uint8Array {
  const b = new ByteBuilder();
  layerInfo(b, fixture);
  return b.build();
}

function header(b: ByteBuilder, f: PsdFixture): void {
  b.ascii('8BPS')
    .mark('version')
    .u16(f.version ?? 1)
    .u8(0, 0, 0, 0, 0, 0);
  b.mark('channels')
    .u16(f.channels ?? 3)
    .mark('height')
    .u32(f.height ?? 2)
    .mark('width')
    .u32(f.width ?? 2);
  b.mark('depth')
    .u16(f.depth ?? 8)
    .mark('mode')
    .u16(f.mode ?? 3);
}

function resource(
  b: ByteBuilder,
  r: { id: number; name?: string; data: ArrayLike<number>; signature?: string },
  index: number,
): void {
  b.mark(`resource${index}`)
    .ascii(r.signature ?? '8BIM')
    .u16(r.id);
  const name = b.size;
  b.u8(r.name?.length ?? 0)
    .ascii(r.name ?? '')
    .pad(2, name);
  b.section(`resource${index}.data`, false, () => b.add(r.data));
  b.pad(2, b.marks.get(`resource${index}.data`)!);
}

function taggedBlock(
  b: ByteBuilder,
  block: BlockFixture,
  { wide, name, padTo }: { wide: boolean; name: string; padTo: number },
): void {
  const signature = block.signature ?? '8BIM';
  b.mark(name).ascii(signature).ascii(block.key);
  const long = signature === '8B64' || (wide && WIDE.includes(block.key));
  b.section(`${name}.data`, long, () => b.add(block.data));
  b.pad(block.padTo ?? padTo, b.marks.get(`${name}.data`)!);
}

function layerInfo(b: ByteBuilder, f: PsdFixture): void {
  const layers = f.layers ?? [];
  b.mark('count').u16(f.negativeCount ? -layers.length : layers.length);
  layers.forEach((layer, i) => layerRecord(b, layer, { wide: f.version === 2, name: `layer${i}` }));
  layers.forEach((layer, i) => layer.channels?.forEach((c) => b.mark(`layer${i}.pixels${c.id}`).add(c.data)));
}

function layerRecord(b: ByteBuilder, layer: LayerFixture, o: { wide: boolean; name: string }): void {
  const { wide, name } = o;
  b.mark(`${name}.rect`).u32(...(layer.rect ?? [0, 0, 0, 0]));
  b.mark(`${name}.channels`).u16(layer.channels?.length ?? 0);
  for (const c of layer.channels ?? []) {
    b.u16(c.id).mark(`${name}.channel${c.id}.length`);
    if (wide) b.u64(c.data.length);
    else b.u32(c.data.length);
  }
  b.mark(`${name}.blend`)
    .ascii('8BIM')
    .ascii(layer.blend ?? 'norm');
  b.u8(layer.opacity ?? 255, layer.clipping ?? 0, layer.flags ?? 8, 0);
  b.section(`${name}.extra`, false, () => {
    b.section(`${name}.mask`, false, () => b.add(layer.mask ?? []));
    b.section(`${name}.ranges`, false, () => b.add(layer.ranges ?? []));
    const text = typeof layer.name === 'string' ? Array.from(layer.name, (c) => c.charCodeAt(0)) : layer.name;
    const start = b.mark(`${name}.name`).size;
    b.u8(text?.length ?? 0).add(text ?? []);
    if (layer.namePadding !== false) b.pad(4, start);
    layer.blocks?.forEach((block, i) => taggedBlock(b, block, { wide, name: `${name}.block${i}`, padTo: 2 }));
  });
}

/** A merged picture of raw zeros. */
function blank(f: PsdFixture): number[] {
  const samples = (f.width ?? 2) * (f.height ?? 2) * (f.channels ?? 3);
  return Array.from({ length: 2 + samples * Math.ceil((f.depth ?? 8) / 8) }, () => 0);
}
