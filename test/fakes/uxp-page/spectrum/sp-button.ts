import { SpectrumElement } from './spectrum-element.js';

const STYLE = `
  :host { min-height: 26px; padding: 4px 14px; border: 2px solid var(--uxp-host-widget-hover-border-color);
    border-radius: 14px; text-align: center; font-weight: bold; cursor: default; }
  :host([variant="cta"]) { color: #ffffff; background: #0d66d0; border-color: #0d66d0; }
  :host(:focus-visible) { outline: 2px solid var(--uxp-host-link-text-color); outline-offset: 1px; }
`;

export class SpButton extends SpectrumElement {
  constructor() {
    super(STYLE, '<slot></slot>');
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter' || key === ' ') this.click();
    });
  }

  connectedCallback(): void {
    this.setAttribute('role', 'button');
    this.tabIndex = 0;
  }
}
