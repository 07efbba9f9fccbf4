/** The stages that a progress line names: of painting a plate, and of a clip around it. */
export type PaintStageName =
  'reading' | 'painting' | 'refining' | 'inserting' | 'compositing' | 'filming' | 'steadying';
