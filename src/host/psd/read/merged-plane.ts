import type { PsdFile } from '../format/psd-file.js';
import { type ChannelPlane, planeDepth } from './channel-plane.js';

/** The merged picture: all channels follow each other under one compression word, one plane as high as all of them. */
export const mergedPlane = (file: PsdFile): ChannelPlane => ({
  bytes: file.bytes,
  span: file.mergedPicture,
  width: file.header.width,
  height: file.header.height * file.header.channels,
  depth: planeDepth(file),
  version: file.header.version,
  where: 'merged picture',
});
