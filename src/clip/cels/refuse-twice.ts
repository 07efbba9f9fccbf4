import { HaikeiError } from '../../errors/haikei-error.js';

/** @throws HaikeiError `cel-twice` for two cels of one name, which no sheet could tell apart */
export function refuseTwice(cels: readonly { readonly name: string }[]): void {
  const known = new Set<string>();
  for (const { name } of cels) {
    if (known.has(name)) throw new HaikeiError('cel-twice', { cel: name });
    known.add(name);
  }
}
