import type { ModelCard } from '../../src/inference/model-card.js';

/** A valid card of a network without global statistics; every part can be replaced. */
export function fakeModelCard(changes: Partial<ModelCard> = {}): ModelCard {
  return {
    format: 'haikei-model-card/1',
    name: 'test-net',
    version: '1.0.0',
    title: { en: 'Test network', ja: 'テスト' },
    file: 'test-net.onnx',
    sha256: '0'.repeat(64),
    bytes: 1000,
    licence: { weights: 'Apache-2.0', commercialUse: 'allowed', attribution: 'Tests', url: null },
    tensors: {
      input: { name: 'input', layout: 'NCHW', range: [-1, 1], channels: 'RGB' },
      output: { name: 'output', layout: 'NCHW', range: [-1, 1], channels: 'RGB' },
      hands: null,
    },
    geometry: { normalisation: 'none', stride: 4, halo: 8, sizeMultiple: 4 },
    hands: [{ id: 'poster', title: { en: 'Poster', ja: 'ポスター' } }],
    cost: { parameters: 1000, multiplyAddsPerPixel: 100 },
    training: null,
    metrics: null,
    intendedUse: 'Tests.',
    knownFailures: [],
    ...changes,
  };
}

/** The card of a network with statistics over its whole input. */
export const fakeGlobalCard = (changes: Partial<ModelCard> = {}): ModelCard =>
  fakeModelCard({
    geometry: { normalisation: 'global', stride: 4, halo: null, sizeMultiple: 4 },
    ...changes,
  });
