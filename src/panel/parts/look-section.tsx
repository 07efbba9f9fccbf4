import type { ReactElement } from 'react';
import { PresetBar } from './preset-bar.js';
import { HandPicker } from './hand-picker.js';
import { Section } from './section.js';
import { StrengthSliders } from './strength-sliders.js';

/** How the paint is laid. */
export function LookSection(): ReactElement {
  return (
    <Section name="look">
      <PresetBar />
      <HandPicker />
      <StrengthSliders />
    </Section>
  );
}
