import type { LightChoice } from '../../../src/panel/services/catalogue.js';

export const fakeLights: readonly LightChoice[] = [
  { id: 'clear-day', title: { en: 'Clear day', ja: '晴天' } },
  { id: 'golden-hour', title: { en: 'Golden hour', ja: '夕景' } },
  { id: 'dusk', title: { en: 'Dusk', ja: '薄暮' } },
  { id: 'night', title: { en: 'Night', ja: '夜' } },
  { id: 'overcast', title: { en: 'Overcast', ja: '曇天' } },
];
