export type PictureFormat = 'png' | 'jpeg' | 'tiff' | 'tga';

/** What the first bytes of a file say it is; `format` is null where it is nothing that can be read here. */
export interface Sniffed {
  readonly format: PictureFormat | null;
  /** A name for people: `WebP`, `Clip Studio Paint (.clip)`, `an empty file`. */
  readonly name: string;
}

/** `at` bytes into the file stands `magic` (one character a byte). */
type Signature = readonly [at: number, magic: string, name: string, format?: PictureFormat];

const SIGNATURES: readonly Signature[] = [
  [0, '\x89PNG\r\n\x1a\n', 'PNG', 'png'],
  [0, '\xff\xd8\xff', 'JPEG', 'jpeg'],
  [0, 'II*\0', 'TIFF', 'tiff'],
  [0, 'MM\0*', 'TIFF', 'tiff'],
  [0, 'II+\0', 'BigTIFF'],
  [0, 'MM\0+', 'BigTIFF'],
  [0, '8BPS', 'Photoshop document (.psd, .psb)'],
  [0, 'CSFCHUNK', 'Clip Studio Paint (.clip)'],
  [8, 'WEBP', 'WebP'],
  [8, 'AVI ', 'AVI video'],
  [8, 'WAVE', 'WAV sound'],
  [4, 'ftypheic', 'HEIC'],
  [4, 'ftypheix', 'HEIC'],
  [4, 'ftypmif1', 'HEIF'],
  [4, 'ftypavif', 'AVIF'],
  [4, 'ftypcrx', 'Canon raw (.cr3)'],
  [4, 'ftypqt', 'QuickTime video'],
  [4, 'ftyp', 'MP4 video'],
  [0, 'GIF8', 'GIF'],
  [0, 'BM', 'BMP'],
  [0, '\x76\x2f\x31\x01', 'OpenEXR'],
  [0, '#?RADIANCE', 'Radiance HDR'],
  [0, 'SDPX', 'DPX'],
  [0, 'XPDS', 'DPX'],
  [0, '\0\0\0\x0cJXL ', 'JPEG XL'],
  [0, '\xff\x0a', 'JPEG XL'],
  [0, '\0\0\0\x0cjP  ', 'JPEG 2000'],
  [0, '%PDF', 'PDF or Illustrator'],
  [0, '%!PS', 'EPS'],
  [0, 'gimp xcf', 'GIMP (.xcf)'],
  [0, 'AFFN', 'Affinity'],
  [0, '\0\xffKA', 'Affinity'],
  [0, 'SAI', 'PaintTool SAI'],
  [0, 'PK\x03\x04', 'a zip archive (.kra, .ora, .procreate and others are such)'],
  [0, '\x1aE\xdf\xa3', 'Matroska or WebM video'],
  [0, '<svg', 'SVG'],
  [0, '<?xml', 'XML or SVG'],
  [0, '{', 'JSON or text'],
];

/** @param bytes the whole file; `fileName` only decides where the bytes have no signature (TGA has none) */
export function sniffFormat(bytes: Uint8Array, fileName: string): Sniffed {
  if (bytes.length === 0) return { format: null, name: 'an empty file' };
  for (const [at, magic, name, format] of SIGNATURES) {
    if (startsWith(bytes, at, magic)) return { format: format ?? null, name };
  }
  if (looksLikeTga(bytes, fileName)) return { format: 'tga', name: 'TGA' };
  return { format: null, name: `a file that begins with ${hexOfStart(bytes)}` };
}

function startsWith(bytes: Uint8Array, at: number, magic: string): boolean {
  if (at < 0 || bytes.length < at + magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  return true;
}

const TGA_FOOTER = 'TRUEVISION-XFILE.\0';

function looksLikeTga(bytes: Uint8Array, fileName: string): boolean {
  if (startsWith(bytes, bytes.length - TGA_FOOTER.length, TGA_FOOTER)) return true;
  return /\.tga$/i.test(fileName);
}

const hexOfStart = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
