/** A convolution as its node describes it. */
export interface ConvGeometry {
  /** Channels that come out, of all groups. */
  readonly channels: number;
  readonly groups: number;
  /** Channels that go in, of one group. */
  readonly depth: number;
  /** Size of the kernel. */
  readonly height: number;
  readonly width: number;
  /** Strides. */
  readonly down: number;
  readonly across: number;
  /** Zeros around the picture. */
  readonly pads: readonly [top: number, left: number, bottom: number, right: number];
}

/** Rows and columns that come out of `height` × `width`; below 1 when the kernel does not fit. */
export const convSize = (
  geometry: ConvGeometry,
  height: number,
  width: number,
): readonly [number, number] => {
  const [top, left, bottom, right] = geometry.pads;
  return [
    Math.floor((height + top + bottom - geometry.height) / geometry.down) + 1,
    Math.floor((width + left + right - geometry.width) / geometry.across) + 1,
  ];
};
