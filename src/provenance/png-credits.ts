import type { Provenance } from './provenance.js';

/** Who painted a plate, as the texts of a PNG. */
export const pngCredits = ({
  software,
  model,
}: Provenance): Readonly<Record<'Software' | 'Source', string>> => ({
  Software: software,
  Source: model.attribution,
});
