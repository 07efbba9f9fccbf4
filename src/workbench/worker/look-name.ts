import type { PaintJob } from '../../scene/job/paint-job.js';

/** `gouache 2 : poster 1`; empty where the job leaves the choice to the model. */
function handsName(hands: Readonly<Record<string, number>>): string {
  const named = Object.entries(hands).filter(([, weight]) => weight > 0);
  if (named.length <= 1) return named[0]?.[0] ?? '';
  const digits = (weight: number): string => String(Number(weight.toFixed(2)));
  return named.map(([hand, weight]) => `${hand} ${digits(weight)}`).join(' : ');
}

/**
 * What a run paints with, in a few words: `gouache 2 : poster 1 · dusk · 50 %`; of several jobs the first tells.
 * @param plate what the plate was named, for a job that names no hand
 */
export function lookName([job]: readonly PaintJob[], plate: string): string {
  if (!job) return '';
  const { look, strength, detail } = job;
  const parts = [
    handsName(look.hands) || plate,
    look.light ?? '',
    strength < 1 ? `${Math.round(100 * strength)} %` : '',
    detail === 1 ? '' : `× ${Number(detail.toFixed(2))}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
