import { baseName } from './text-file.js';

/**
 * A copy that has its name once it is whole.
 * @param bytes that it must have; null for as many as the original
 * @throws Error where it cannot be made
 */
export function copyFile(from: string, to: string, bytes: number | null): void {
  const source = new File(from);
  const part = new File(`${to}.part`);
  if (!source.copy(part.fsName)) throw new Error(`${from} → ${to}: ${source.error}`);
  const copied = new File(`${to}.part`);
  if (copied.length !== (bytes ?? source.length))
    throw new Error(`${to}: ${String(copied.length)} ≠ ${String(bytes)}`);
  if (!copied.rename(baseName(to))) throw new Error(`${to}: ${copied.error}`);
}
