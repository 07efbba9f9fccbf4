/** A picture to be shown: sRGB, 8 bit. */
export interface PanelPicture {
  /** What an `<img>` takes, `data:image/png;base64,…`; valid for as long as the panel is open. */
  readonly url: string;
  /** In its own pixels. */
  readonly width: number;
  readonly height: number;
}
