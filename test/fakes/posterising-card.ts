import { fakeModelCard } from './fake-model-card.js';
import { POSTERISE_REACH } from './posterising-session.js';

const { tensors } = fakeModelCard();

/** The card of what `posterisingSession` paints with: values 0..1, any size, a halo of its reach. */
export const posterisingCard = fakeModelCard({
  tensors: {
    ...tensors,
    input: { ...tensors.input, range: [0, 1] },
    output: { ...tensors.output, range: [0, 1] },
  },
  geometry: { normalisation: 'none', stride: 1, halo: POSTERISE_REACH, sizeMultiple: 1 },
});
