import type { Provenance } from '../../../src/provenance/provenance.js';

export const EXAMPLE: Provenance = {
  format: 'haikei-provenance/1',
  created: '2026-11-22T10:11:12.345Z',
  software: 'haikei 0.1.0',
  digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
  model: {
    name: 'haikei-fine',
    version: '1.0.0',
    sha256: '0123456789abcdef'.repeat(4),
    licence: 'CC-BY-4.0',
    commercialUse: 'allowed',
    attribution: 'Photos by A & B <c>',
  },
  source: { name: '背景 "夜" <BG>', key: '12' },
  settings: { hands: { gouache: 2 }, light: null, strength: 0.8, note: 'ink & wash ]]> \u0001' },
};
