import type { ReactElement } from 'react';
import { sizeText } from '../clip/size-text.js';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBenchLocale, useBenchState } from './bench-context.js';
import { useClip } from './use-clip.js';

/** Says so where the plate on show was painted with other brushes, or under a light of another size, than it would be now. */
export function BrushNote(): ReactElement | null {
  const texts = clipTextsFor(useBenchLocale());
  const painted = useBenchState(({ brushes, steps }) => brushes[steps.version]);
  const facts = useClip((state) => state.facts);
  if (!painted || !facts) return null;
  const isOtherLight = painted.light !== null && painted.light !== sizeText(facts.measure);
  if (painted.finer === facts.finer && !isOtherLight) return null;
  return (
    <p className="bench-clip-note" role="status">
      {texts.otherBrush}
    </p>
  );
}
