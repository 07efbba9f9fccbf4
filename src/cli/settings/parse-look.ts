import { HaikeiError } from '../../errors/haikei-error.js';

/** `gouache` or `gouache:2,poster:1` as weights per hand; weights are positive and finite. */
export function parseLook(text: string): Record<string, number> {
  const hands: Record<string, number> = {};
  for (const part of text.split(',')) {
    const [name = '', weight = '1', ...rest] = part.split(':').map((piece) => piece.trim());
    const value = Number(weight);
    if (name === '' || rest.length > 0 || weight === '' || !Number.isFinite(value) || value <= 0) {
      throw new HaikeiError('usage', {
        reason: `--look "${text}": write hand or hand:weight, separated by commas`,
      });
    }
    hands[name] = (hands[name] ?? 0) + value;
  }
  return hands;
}

/** The hands of a look in words: `gouache`, or `gouache 67 % + poster 33 %`. */
export function describeLook(hands: Readonly<Record<string, number>>): string {
  const entries = Object.entries(hands).filter(([, weight]) => weight > 0);
  const sum = entries.reduce((total, [, weight]) => total + weight, 0);
  if (entries.length === 1) return entries[0]![0];
  return entries.map(([name, weight]) => `${name} ${Math.round((100 * weight) / sum)} %`).join(' + ');
}
