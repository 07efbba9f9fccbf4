import { onlyInside, SpectrumElement } from './spectrum-element.js';

const STYLE = `
  :host { min-width: 0; }
  input { display: block; width: 100%; margin: 0; accent-color: var(--uxp-host-text-color-secondary); }
`;

export class SpSlider extends SpectrumElement {
  static readonly observedAttributes = ['aria-label'];
  private readonly input: HTMLInputElement;

  constructor() {
    super(STYLE, '<input type="range">');
    this.input = this.inside.querySelector('input')!;
    onlyInside(this.input, ['input'], () => this.tell('input'));
    onlyInside(this.input, ['change'], () => this.tell('change'));
  }

  get min(): number {
    return Number(this.input.min);
  }
  set min(min: number) {
    this.input.min = String(min);
  }
  get max(): number {
    return Number(this.input.max);
  }
  set max(max: number) {
    this.input.max = String(max);
    this.input.value = this.getAttribute('value') ?? this.input.value;
  }
  get value(): number {
    return Number(this.input.value);
  }
  set value(value: number) {
    this.setAttribute('value', String(value));
    this.input.value = String(value);
  }

  attributeChangedCallback(name: string): void {
    this.hand(name, this.input);
  }
}
