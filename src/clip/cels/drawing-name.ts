import { HaikeiError } from '../../errors/haikei-error.js';
import { DRAWING_ENDINGS } from './drawing-endings.js';

/** Drawings in formats that are not read; passing over them would lose a drawing without a word. */
const DRAWN_BUT_NOT_READ: Readonly<Record<string, string>> = {
  '.clip': 'Clip Studio Paint (.clip)',
  '.psd': 'Photoshop document (.psd)',
  '.sai': 'PaintTool SAI',
  '.sai2': 'PaintTool SAI',
  '.kra': 'Krita (.kra)',
  '.webp': 'WebP',
  '.gif': 'GIF',
  '.bmp': 'BMP',
  '.dga': 'RETAS (.dga)',
  '.cel': 'RETAS (.cel)',
};

/** `A_0001` of `A_0001.png`; null for a file that is no drawing. @throws HaikeiError `format-unknown` */
export function drawingName(file: string, path: string): string | null {
  const extension = /\.[^.]*$/.exec(file)?.[0].toLowerCase() ?? '';
  const unread = DRAWN_BUT_NOT_READ[extension];
  if (unread !== undefined) throw new HaikeiError('format-unknown', { path, found: unread });
  return DRAWING_ENDINGS.includes(extension) ? file.slice(0, -extension.length) : null;
}
