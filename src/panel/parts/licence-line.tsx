import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { effectiveModel } from '../derived/effective-model.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** What may be done with the paint, and what its model learned from. */
export function LicenceLine(): ReactElement | null {
  const { models } = usePanelState((state) => state.catalogue);
  const settings = usePanelState((state) => state.settings);
  const { licence } = useTexts();
  const model = effectiveModel(models, settings);
  if (model === null) return null;
  const { pictures } = model.training;
  const trained =
    pictures === null ? licence.trainedOnUnknown : fillPlaceholders(licence.trainedOn, { pictures });
  return (
    <div className={`licence licence-${model.licence.commercialUse}`}>
      {licence.use[model.licence.commercialUse]} · {trained}
    </div>
  );
}
