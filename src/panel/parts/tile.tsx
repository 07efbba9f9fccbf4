import type { ReactElement } from 'react';
import { Pressable } from '../widgets/pressable.js';
import { usePanelState } from './use-panel-state.js';

interface TileProps {
  /** Where its thumbnail stands in the state. */
  readonly slot: string;
  readonly title: string;
  readonly chosen: boolean;
  readonly onPress: () => void;
}

/** One choice with a picture of the artist's own background. */
export function Tile({ slot, title, chosen, onPress }: TileProps): ReactElement {
  const thumbnail = usePanelState(({ thumbnails }) => thumbnails[slot]);
  return (
    <Pressable className={`tile ${chosen ? 'chosen' : ''}`} pressed={chosen} onPress={onPress}>
      <span className="tile-frame">
        {thumbnail === undefined ? null : (
          <img className="tile-picture" src={thumbnail.picture.url} alt="" draggable={false} />
        )}
      </span>
      <span className="tile-title">{title}</span>
    </Pressable>
  );
}
