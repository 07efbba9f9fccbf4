import type { ReactElement } from 'react';
import { Checkbox } from '../widgets/checkbox.js';
import { Footer } from './footer.js';
import { LightSection } from './light-section.js';
import { LookSection } from './look-section.js';
import { useControl } from './panel-context.js';
import { PreviewSection } from './preview-section.js';
import { StackSection } from './stack-section.js';
import { UsePicker } from './use-picker.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** Everything that one paint needs, from the stack down to the button. */
export function PaintPage(): ReactElement {
  const { dispatch } = useControl();
  const { look } = useTexts();
  const hideSource = usePanelState(({ settings }) => settings.hideSource);
  return (
    <>
      <div className="scroll">
        <StackSection />
        <PreviewSection />
        <LookSection />
        <LightSection />
        <div className="section-body last">
          <UsePicker />
          <Checkbox
            label={look.hideSource}
            checked={hideSource}
            onChange={(checked) => dispatch({ type: 'settings-changed', change: { hideSource: checked } })}
          />
        </div>
      </div>
      <Footer />
    </>
  );
}
