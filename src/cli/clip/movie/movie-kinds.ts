import type { MovieKind } from '../clip-settings.js';

/** What ffmpeg makes of the frames: movies, and an animated WebP of the beginning to look at. */
export type MadeMovie = MovieKind | 'preview';

export const MOVIE_NAMES: Readonly<Record<MadeMovie, string>> = {
  mp4: 'clip.mp4',
  prores: 'clip.mov',
  webp: 'clip.webp',
  preview: 'preview.webp',
};

/** What ffmpeg calls what it writes them with. */
export const MOVIE_ENCODERS: Readonly<Record<MadeMovie, string>> = {
  mp4: 'libx264',
  prores: 'prores_ks',
  webp: 'libwebp_anim',
  preview: 'libwebp_anim',
};
