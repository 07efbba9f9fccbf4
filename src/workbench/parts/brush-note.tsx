import type { ReactElement } from 'react';
import { clipTextsFor } from '../texts/clip-texts.js';
import { useBenchLocale, useBenchState } from './bench-context.js';
import { useClip } from './use-clip.js';

/** Says so where the plate on show was painted with other brushes than it would be now. */
export function BrushNote(): ReactElement | null {
  const texts = clipTextsFor(useBenchLocale());
  const painted = useBenchState(({ brushes, steps }) => brushes[steps.version]);
  const wanted = useClip(({ facts }) => facts?.finer);
  if (painted === undefined || wanted === undefined || painted === wanted) return null;
  return (
    <p className="bench-clip-note" role="status">
      {texts.otherBrush}
    </p>
  );
}
