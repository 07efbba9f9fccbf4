import { onlyInside, SpectrumElement } from './spectrum-element.js';

const STYLE = `
  input { width: 100%; height: 24px; padding: 0 6px; background: var(--uxp-host-background-color);
    border: 1px solid var(--uxp-host-widget-hover-border-color); border-radius: 3px; }
`;

export class SpTextfield extends SpectrumElement {
  static readonly observedAttributes = ['aria-label', 'placeholder'];
  private readonly input: HTMLInputElement;

  constructor() {
    super(STYLE, '<input type="text">');
    this.input = this.inside.querySelector('input')!;
    onlyInside(this.input, ['input'], () => this.tell('input'));
    onlyInside(this.input, ['change'], () => this.tell('change'));
  }

  get value(): string {
    return this.input.value;
  }
  set value(value: string) {
    this.input.value = value;
  }

  attributeChangedCallback(name: string): void {
    this.hand(name, this.input);
  }
}
