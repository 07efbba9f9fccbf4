/** Width and height in whole pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Long side of the frame, in pixels, at which a picture is painted when `detail` is 1. The networks learn from
 * pictures of 1024 pixels; a quarter more keeps wires and railings that would be lost there, with brushes hardly
 * finer, and a frame of 1280 × 720 is painted pixel for pixel.
 */
const WORKING_LONG_SIDE = 1280;

/** Shrinking by less than a tenth would cost sharpness and change no brush that anyone could tell. */
const NEARLY_WHOLE = 0.9;

/** Beyond what the last digits of a scale may be off, so that half a pixel rounds up however the scale was come by. */
const ROUNDING = 1 + 1e-12;

/**
 * The size at which a layer is painted, so that brushes keep their size in relation to the frame whatever its
 * pixels. Goes by the frame, not by the layer: a plate for a pan is larger than the frame and has the same brush.
 * Never larger than the layer; sides are rounded to whole pixels, so the two scales may differ in the last digit.
 * @param frame the document's canvas
 * @param detail above 0; 2 paints with brushes half as large
 */
export function workingSize(layer: Size, frame: Size, detail: number): Size {
  const scale = (detail * WORKING_LONG_SIDE) / Math.max(frame.width, frame.height);
  if (scale > NEARLY_WHOLE * ROUNDING) return { width: layer.width, height: layer.height };
  const shrunk = (side: number): number => Math.max(1, Math.round(side * scale * ROUNDING));
  return { width: shrunk(layer.width), height: shrunk(layer.height) };
}
