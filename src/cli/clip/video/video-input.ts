import { resolve } from 'node:path';

/** Containers that cameras and editors write. Playlists are none: they open files and addresses of their own. */
const CONTAINERS =
  'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpegts,mpeg,mpegvideo,mxf,ogg,flv,asf,dv,h264,hevc,ivf,nut';

/** How ffmpeg and ffprobe are told to open a video: this one file of this machine, and nothing that it points to. */
export const videoInput = (path: string): readonly string[] => [
  ...['-protocol_whitelist', 'file', '-format_whitelist', CONTAINERS],
  ...['-i', `file:${resolve(path)}`],
];
