import type { ReactElement } from 'react';
import type { PanelPicture } from '../services/panel-picture.js';

interface CentredPictureProps {
  readonly picture: PanelPicture;
  readonly alt: string;
}

/** A picture one to one around the middle of its block. Its size is in CSS, because UXP takes no bare numbers. */
export function CentredPicture({ picture, alt }: CentredPictureProps): ReactElement {
  const { url, width, height } = picture;
  return (
    <img
      className="centred"
      src={url}
      alt={alt}
      draggable={false}
      style={{
        width: `${width}px`,
        height: `${height}px`,
        marginLeft: `${-Math.round(width / 2)}px`,
        marginTop: `${-Math.round(height / 2)}px`,
      }}
    />
  );
}
