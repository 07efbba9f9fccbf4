import type { ReactElement } from 'react';
import type { LocatedLayer } from '../../scene/tree/located-layer.js';
import { printableName } from '../../scene/tree/printable-name.js';
import { useTexts } from './use-texts.js';

interface LayerNameProps {
  readonly located: LocatedLayer;
  readonly isSource: boolean;
  readonly isRenewed: boolean;
}

/** Eye, place and name, as the layers panel draws them; what the signs mean is there to be read aloud. */
export function LayerName({ located, isSource, isRenewed }: LayerNameProps): ReactElement {
  const { layer, depth } = located;
  const { stack } = useTexts();
  const spoken = [
    layer.visible ? '' : stack.hidden,
    layer.clipped ? stack.clipped : '',
    isSource ? stack.painted : '',
  ];
  return (
    <div className="layer-name">
      <span className="layer-eye" aria-hidden="true">
        {layer.visible ? '●' : '○'}
      </span>
      <span className="layer-mark" aria-hidden="true" style={{ paddingLeft: `${12 * depth}px` }}>
        {layer.clipped ? '⬐' : layer.kind === 'group' ? '▾' : ''}
      </span>
      <span className="layer-text">{printableName(layer.name)}</span>
      {isRenewed ? <span className="layer-note">{stack.plateRenewed}</span> : null}
      <span className="spoken">{spoken.filter((word) => word !== '').join(', ')}</span>
    </div>
  );
}
