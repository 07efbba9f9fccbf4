import type { ReactElement } from 'react';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { jobsOf } from '../derived/jobs-of.js';
import { paintObstacle } from '../derived/paint-obstacle.js';
import { PushButton } from '../widgets/push-button.js';
import { Notice } from './notice.js';
import { useControl } from './panel-context.js';
import { useTexts } from './use-texts.js';
import { useWholeState } from './use-whole-state.js';

/** Paints, or says why it cannot. */
export function PaintButton(): ReactElement {
  const { paint } = useControl();
  const { run, obstacles } = useTexts();
  const state = useWholeState();
  const obstacle = paintObstacle(state);
  const count = jobsOf(state).length;
  const label = count < 2 ? run.paint : fillPlaceholders(run.paintMany, { count });
  return (
    <>
      {obstacle === null ? null : obstacle.error === null ? (
        <div className="hint">
          {obstacle.kind in obstacles ? obstacles[obstacle.kind as keyof typeof obstacles] : ''}
        </div>
      ) : (
        <Notice error={obstacle.error} />
      )}
      <PushButton label={label} primary blocked={obstacle !== null} onPress={() => void paint()} />
    </>
  );
}
