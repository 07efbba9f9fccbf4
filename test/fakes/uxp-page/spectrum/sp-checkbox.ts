import { SpectrumElement } from './spectrum-element.js';

const STYLE = `
  :host { display: flex; align-items: center; cursor: default; }
  .box { flex: none; width: 14px; height: 14px; margin-right: 8px; border: 2px solid var(--uxp-host-text-color-secondary);
    border-radius: 2px; }
  :host([aria-checked="true"]) .box { background: var(--uxp-host-text-color-secondary); }
  :host(:focus-visible) { outline: 2px solid var(--uxp-host-link-text-color); outline-offset: 1px; }
`;

export class SpCheckbox extends SpectrumElement {
  private isChecked = false;

  constructor() {
    super(STYLE, '<span class="box"></span><span><slot></slot></span>');
    this.addEventListener('click', () => {
      this.checked = !this.isChecked;
      this.tell('change');
    });
    this.addEventListener('keydown', ({ key }) => {
      if (key === ' ') this.click();
    });
  }

  get checked(): boolean {
    return this.isChecked;
  }
  set checked(checked: boolean) {
    this.isChecked = checked;
    this.setAttribute('aria-checked', String(checked));
  }

  connectedCallback(): void {
    this.setAttribute('role', 'checkbox');
    this.setAttribute('aria-checked', String(this.isChecked));
    this.tabIndex = 0;
  }
}
