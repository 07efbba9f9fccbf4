import type { ColourTable } from './colour-table.js';

/** The table as text in the .cube format (Adobe Cube LUT Specification 1.0): red runs fastest there, six decimals. */
export function lookupCube({ size, values }: ColourTable, title: string): string {
  const lines = [`TITLE "${title.replace(/[^\x20-\x7e]|"/g, '?')}"`, `LUT_3D_SIZE ${size}`];
  for (let b = 0; b < size; b++)
    for (let g = 0; g < size; g++)
      for (let r = 0; r < size; r++) {
        const at = ((r * size + g) * size + b) * 3;
        lines.push(
          [values[at]!, values[at + 1]!, values[at + 2]!].map((value) => value.toFixed(6)).join(' '),
        );
      }
  return `${lines.join('\r\n')}\r\n`;
}
