/** Colours of the theme, as UXP hands them to a plugin's page. */
const COMMON = `
  :host { display: inline-block; box-sizing: border-box; font-size: 12px; color: var(--uxp-host-text-color); }
  * { box-sizing: border-box; font: inherit; color: inherit; }
  :focus-visible { outline: 2px solid var(--uxp-host-link-text-color); outline-offset: 1px; }
`;

/** What stands in for one of UXP's own widgets: its events do not leave it, its values are properties. */
export class SpectrumElement extends HTMLElement {
  protected readonly inside: ShadowRoot;

  constructor(style: string, content: string) {
    super();
    this.inside = this.attachShadow({ mode: 'open' });
    this.inside.innerHTML = `<style>${COMMON}${style}</style>${content}`;
  }

  protected tell(type: 'input' | 'change'): void {
    this.dispatchEvent(new Event(type, { bubbles: false }));
  }

  /** An attribute of this element for the control inside it. */
  protected hand(name: string, control: Element): void {
    const value = this.getAttribute(name);
    if (value === null) control.removeAttribute(name);
    else control.setAttribute(name, value);
  }
}

/** Events of a browser's control inside a widget, in place of which the widget tells its own. */
export function onlyInside(control: Element, types: readonly string[], heard: () => void): void {
  for (const type of types) {
    control.addEventListener(type, (event) => {
      event.stopPropagation();
      heard();
    });
  }
}
