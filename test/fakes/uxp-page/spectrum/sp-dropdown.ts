import { onlyInside, SpectrumElement } from './spectrum-element.js';

const STYLE = `
  :host { min-width: 0; }
  select { width: 100%; height: 24px; background: var(--uxp-host-background-color);
    border: 1px solid var(--uxp-host-widget-hover-border-color); border-radius: 3px; }
  slot { display: none; }
`;

/** A place in a list, whose texts come from `sp-menu-item`s. */
export class SpDropdown extends SpectrumElement {
  static readonly observedAttributes = ['aria-label'];
  private readonly select: HTMLSelectElement;

  constructor() {
    super(STYLE, '<select></select><slot name="options"></slot>');
    this.select = this.inside.querySelector('select')!;
    onlyInside(this.select, ['input'], () => undefined);
    onlyInside(this.select, ['change'], () => this.tell('change'));
  }

  get selectedIndex(): number {
    return this.select.selectedIndex;
  }

  /** Called by the items when they change. */
  readItems(): void {
    const items = [...this.querySelectorAll<SpMenuItem>('sp-menu-item')];
    this.select.replaceChildren(
      ...items.map(({ textContent, selected }) => new Option(textContent, '', selected, selected)),
    );
  }

  attributeChangedCallback(name: string): void {
    this.hand(name, this.select);
  }
}

export class SpMenu extends SpectrumElement {
  constructor() {
    super('', '<slot></slot>');
  }
}

export class SpMenuItem extends SpectrumElement {
  private isSelected = false;

  constructor() {
    super('', '<slot></slot>');
    // React changes the text after it has put the item in.
    this.inside.addEventListener('slotchange', () => this.changed());
  }

  get selected(): boolean {
    return this.isSelected;
  }
  set selected(selected: boolean) {
    this.isSelected = selected;
    this.changed();
  }

  connectedCallback(): void {
    this.changed();
  }

  private changed(): void {
    this.closest<SpDropdown>('sp-dropdown')?.readItems();
  }
}
