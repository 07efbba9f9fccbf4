import type { HTMLAttributes, ReactElement } from 'react';

export interface SpectrumSlider extends HTMLElement {
  readonly value?: unknown;
}

export interface SpectrumDropdown extends HTMLElement {
  readonly selectedIndex?: unknown;
}

export interface SpectrumCheckbox extends HTMLElement {
  readonly checked?: unknown;
}

export interface SpectrumTextfield extends HTMLElement {
  readonly value?: unknown;
}

/** As React 19 sets them: as properties where the element has such, else as attributes; booleans suit both. */
interface SpectrumAttributes<Node extends HTMLElement> extends HTMLAttributes<Node> {
  readonly class?: string;
  readonly ref?: (node: Node) => () => void;
}

interface SliderAttributes extends SpectrumAttributes<SpectrumSlider> {
  readonly variant: 'filled';
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly 'show-value': 'false';
}

/** An element of UXP as a component: React takes the name itself for one. */
type Element<Attributes> = (attributes: Attributes) => ReactElement;

type Button = SpectrumAttributes<HTMLElement> & { readonly variant: 'cta' | 'secondary' };
type MenuItem = SpectrumAttributes<HTMLElement> & { readonly selected: boolean };
type Checkbox = SpectrumAttributes<SpectrumCheckbox> & { readonly checked: boolean };
type Textfield = SpectrumAttributes<SpectrumTextfield> & {
  readonly value: string;
  readonly placeholder: string;
};

/** Widgets that UXP brings along, as Adobe documents them; every other place knows them by their wrapper only. */
export const Spectrum = {
  Button: 'sp-button' as unknown as Element<Button>,
  Slider: 'sp-slider' as unknown as Element<SliderAttributes>,
  Dropdown: 'sp-dropdown' as unknown as Element<SpectrumAttributes<SpectrumDropdown>>,
  Menu: 'sp-menu' as unknown as Element<SpectrumAttributes<HTMLElement>>,
  MenuItem: 'sp-menu-item' as unknown as Element<MenuItem>,
  Checkbox: 'sp-checkbox' as unknown as Element<Checkbox>,
  Textfield: 'sp-textfield' as unknown as Element<Textfield>,
} as const;
