import type { ReactElement } from 'react';
import type { PanelLanguage } from './panel-language.js';
import { PAINT_COMMAND, PANEL_TEXTS } from './panel-texts.js';

export interface PanelProps {
  readonly language: PanelLanguage;
  readonly version: string;
}

/** Says what Haikei is and how a saved document is painted. UXP lays out blocks and flex boxes only, without gaps. */
export function Panel({ language, version }: PanelProps): ReactElement {
  const texts = PANEL_TEXTS[language];
  return (
    <div className="panel" lang={language}>
      <div className="title">
        Haikei 背景 <span className="version">{version}</span>
      </div>
      <div className="paragraph">{texts.tagline}</div>
      <div className="paragraph">{texts.what}</div>
      <div className="paragraph notice">{texts.notYet}</div>
      <div className="paragraph">{texts.howTo}</div>
      {texts.steps.map((step, i) => (
        <div className="step" key={step}>
          {i + 1}. {step}
        </div>
      ))}
      <div className="command">{PAINT_COMMAND}</div>
      <div className="paragraph">{texts.promise}</div>
    </div>
  );
}
