import type { Tones } from './inker.js';

export const SKIN: Tones = { lit: [252, 226, 206], shade: [226, 178, 164] };
export const DRESS: Tones = { lit: [250, 249, 246], shade: [196, 206, 228] };
export const HAIR: Tones = { lit: [92, 66, 58], shade: [58, 40, 44] };
export const STRAW: Tones = { lit: [244, 214, 140], shade: [204, 160, 92] };
export const RIBBON: Tones = { lit: [72, 116, 176], shade: [46, 76, 132] };
export const SHOE: Tones = { lit: [176, 92, 72], shade: [128, 60, 54] };
