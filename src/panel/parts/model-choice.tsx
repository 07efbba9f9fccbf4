import type { ReactElement } from 'react';
import { effectiveModel } from '../derived/effective-model.js';
import { Picker } from '../widgets/picker.js';
import { LicenceLine } from './licence-line.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { UsePicker } from './use-picker.js';
import { useTexts } from './use-texts.js';

/** Stands for the best model that the use allows. */
const BEST = '';

/** Which model paints, for which use, and everything its card says about rights. */
export function ModelChoice(): ReactElement {
  const { dispatch } = useControl();
  const { about, look } = useTexts();
  const locale = usePanelState((state) => state.locale);
  const settings = usePanelState((state) => state.settings);
  const { models } = usePanelState((state) => state.catalogue);
  const model = effectiveModel(models, settings);
  const titles = models.map(({ name, title }) => ({ id: name, title: title[locale] }));
  return (
    <div className="section-body last">
      <Picker
        label={about.model}
        options={[{ id: BEST, title: look.bestModel }, ...titles]}
        value={settings.model ?? BEST}
        onChange={(id) => dispatch({ type: 'settings-changed', change: { model: id === BEST ? null : id } })}
      />
      <UsePicker />
      <LicenceLine />
      {model === null ? null : (
        <div className="rights">
          <div>
            {model.name} {model.version} · {model.licence.weights}
          </div>
          <div>{model.training.rights ?? model.licence.attribution}</div>
        </div>
      )}
    </div>
  );
}
