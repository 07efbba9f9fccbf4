import { HaikeiError } from '../../../src/errors/haikei-error.js';
import type { ModelDescription } from '../../../src/paint/model-description.js';

export const fineModel: ModelDescription = {
  name: 'haikei-fine',
  version: '0.2.0',
  title: { en: 'Haikei fine', ja: '背景・精細' },
  hands: [
    { id: 'gouache', title: { en: 'Gouache', ja: 'ガッシュ' } },
    { id: 'watercolour', title: { en: 'Watercolour', ja: '水彩' } },
    { id: 'poster', title: { en: 'Poster', ja: 'ポスカラ' } },
  ],
  licence: {
    weights: 'Apache-2.0',
    commercialUse: 'allowed',
    attribution: 'haikei-fine by the Haikei project.',
  },
  training: {
    pictures: 96,
    rights: 'Every photograph is listed with author, licence and hash; all allow commercial use.',
  },
  gate: { commercial: null, personal: null },
};

export const foreignModel: ModelDescription = {
  name: 'foreign',
  version: '3.0.0',
  title: { en: 'A foreign model', ja: '外部モデル' },
  hands: [{ id: 'film', title: { en: 'Film', ja: 'フィルム' } }],
  licence: { weights: 'CC-BY-NC-4.0', commercialUse: 'forbidden', attribution: 'Someone else.' },
  training: { pictures: null, rights: null },
  gate: {
    commercial: new HaikeiError('licence-refused', {
      model: 'foreign',
      licence: 'CC-BY-NC-4.0 (commercial use: forbidden)',
      profile: 'commercial',
      alternatives: 'haikei-fine',
    }),
    personal: null,
  },
};
