/** The stages that a progress line names. */
export type PaintStageName = 'reading' | 'painting' | 'refining' | 'inserting';
