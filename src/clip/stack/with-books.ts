import type { StackLayer } from './stack-layer.js';

/** BOOKs where they belong among the cels, each above so many of them; of several in one place the first is lowest. */
export function withBooks(
  cels: readonly StackLayer[],
  books: readonly (readonly [above: number, layer: StackLayer])[],
): readonly StackLayer[] {
  const at = (place: number): readonly StackLayer[] =>
    books.filter(([above]) => above === place).map(([, layer]) => layer);
  return [...at(0), ...cels.flatMap((cel, index) => [cel, ...at(index + 1)])];
}
