import type { ReactElement } from 'react';
import { thumbnailSlots } from '../derived/thumbnail-slots.js';
import { Checkbox } from '../widgets/checkbox.js';
import { useControl } from './panel-context.js';
import { Section } from './section.js';
import { Tile } from './tile.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** The light over the paint, shown on the artist's own background. */
export function LightSection(): ReactElement {
  const { dispatch } = useControl();
  const { look } = useTexts();
  const locale = usePanelState((state) => state.locale);
  const { lights } = usePanelState((state) => state.catalogue);
  const { light, bakeLight } = usePanelState((state) => state.settings);
  const choose = (id: string | null): void => dispatch({ type: 'settings-changed', change: { light: id } });
  const choices = [
    { id: null, title: look.noLight },
    ...lights.map(({ id, title }) => ({ id, title: title[locale] })),
  ];
  return (
    <Section name="light">
      <div className="tiles">
        {choices.map(({ id, title }) => (
          <Tile
            key={id ?? ''}
            slot={thumbnailSlots.light(id)}
            title={title}
            chosen={id === light}
            onPress={() => choose(id)}
          />
        ))}
      </div>
      {light === null ? null : (
        <Checkbox
          label={look.bakeLight}
          checked={bakeLight}
          onChange={(checked) => dispatch({ type: 'settings-changed', change: { bakeLight: checked } })}
        />
      )}
    </Section>
  );
}
