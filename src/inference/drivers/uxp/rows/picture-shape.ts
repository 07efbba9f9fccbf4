/** Size of one feature map, batch of one, as it flows through the network row by row. */
export interface PictureShape {
  readonly channels: number;
  readonly height: number;
  readonly width: number;
}
