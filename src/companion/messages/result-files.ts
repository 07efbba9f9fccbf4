import type { CompanionResult } from './companion-answer.js';

export type WrittenFile = Extract<CompanionResult, { readonly kind: 'picture' }>['file'];

/** Every file that belongs to a result: it counts only where all of them are there as they were written. */
export function resultFiles(result: CompanionResult): readonly WrittenFile[] {
  if (result.kind === 'picture') return [result.file];
  return result.kind === 'plates' ? result.files : [];
}
