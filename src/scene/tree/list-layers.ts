import type { LocatedLayer } from './located-layer.js';

const LIMIT = 60;

/** `group/layer (#12)`: what a user may copy to name exactly this layer. */
export const describeLayer = ({ path, layer }: LocatedLayer): string =>
  layer.key === null ? path : `${path} (#${layer.key})`;

/** One layer a line, top first as in the layers panel, with `remark` behind each. */
export function listLayers(
  layers: readonly LocatedLayer[],
  remark: (located: LocatedLayer) => string = () => '',
): string {
  const lines = [...layers]
    .reverse()
    .slice(0, LIMIT)
    .map((located) => describeLayer(located) + remark(located));
  return (layers.length > LIMIT ? [...lines, `… +${layers.length - LIMIT}`] : lines).join('\n');
}
