import type { ReactElement } from 'react';
import { effectiveModel } from '../derived/effective-model.js';
import { mixPercents } from '../derived/mix-percents.js';
import { thumbnailSlots } from '../derived/thumbnail-slots.js';
import { Slider } from '../widgets/slider.js';
import { useControl } from './panel-context.js';
import { Tile } from './tile.js';
import { usePanelState } from './use-panel-state.js';

/** The model's hands: a tile takes one alone, the sliders mix them. */
export function HandPicker(): ReactElement {
  const { dispatch } = useControl();
  const locale = usePanelState((state) => state.locale);
  const { models } = usePanelState((state) => state.catalogue);
  const settings = usePanelState((state) => state.settings);
  const hands = effectiveModel(models, settings)?.hands ?? [];
  const percents = mixPercents(hands, settings.hands);
  const percentOf = (id: string): number => percents.get(id) ?? 0;
  return (
    <>
      <div className="tiles">
        {hands.map(({ id, title }) => (
          <Tile
            key={id}
            slot={thumbnailSlots.hand(id)}
            title={title[locale]}
            chosen={percentOf(id) > 0}
            onPress={() => dispatch({ type: 'hand-chosen', hand: id })}
          />
        ))}
      </div>
      {hands.length < 2
        ? null
        : hands.map(({ id, title }) => (
            <Slider
              key={id}
              label={title[locale]}
              value={weightOf(settings.hands[id], percentOf(id))}
              max={100}
              text={`${percentOf(id)} %`}
              onChange={(weight) => dispatch({ type: 'hand-weighed', hand: id, weight })}
            />
          ))}
    </>
  );
}

/** Where the slider stands: the weight that was set, or the share where none was. */
const weightOf = (weight: number | undefined, percent: number): number =>
  weight === undefined || (weight === 0 && percent > 0) ? percent : Math.round(weight);
