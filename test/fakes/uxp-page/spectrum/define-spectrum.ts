import { SpButton } from './sp-button.js';
import { SpCheckbox } from './sp-checkbox.js';
import { SpDropdown, SpMenu, SpMenuItem } from './sp-dropdown.js';
import { SpSlider } from './sp-slider.js';
import { SpTextfield } from './sp-textfield.js';

/** The widgets of UXP that the panel uses, as simple stand-ins; what else is asked for stays an unknown element. */
export function defineSpectrum(): void {
  customElements.define('sp-button', SpButton);
  customElements.define('sp-checkbox', SpCheckbox);
  customElements.define('sp-dropdown', SpDropdown);
  customElements.define('sp-menu', SpMenu);
  customElements.define('sp-menu-item', SpMenuItem);
  customElements.define('sp-slider', SpSlider);
  customElements.define('sp-textfield', SpTextfield);
}
