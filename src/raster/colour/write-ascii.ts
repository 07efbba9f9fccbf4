/** Puts the letters of an ASCII text at `at`, one byte each, as the signatures of ICC profiles stand. */
export function writeAscii(view: DataView, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) view.setUint8(at + i, text.charCodeAt(i));
}
