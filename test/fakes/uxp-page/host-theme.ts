/** The variables that UXP sets from Photoshop's theme, for the two themes that a browser can tell. */
const THEME = `
  :root { --uxp-host-background-color: #535353; --uxp-host-text-color: #ffffff;
    --uxp-host-text-color-secondary: #cccccc; --uxp-host-link-text-color: #9ccaff;
    --uxp-host-widget-hover-border-color: #9a9a9a; color-scheme: dark; }
  @media (prefers-color-scheme: light) {
    :root { --uxp-host-background-color: #f0f0f0; --uxp-host-text-color: #1c1c1c;
      --uxp-host-text-color-secondary: #4b4b4b; --uxp-host-link-text-color: #083f8c;
      --uxp-host-widget-hover-border-color: #6e6e6e; color-scheme: light; } }
  body { margin: 0; font-family: sans-serif; }
  #panel { position: relative; height: 100vh; overflow: hidden; }
`;

/** Puts the theme into the page, and the element that the panel is drawn into. */
export function dressPage(document: Document): HTMLElement {
  const style = document.createElement('style');
  style.textContent = THEME;
  document.head.append(style);
  const panel = document.createElement('div');
  panel.id = 'panel';
  document.body.append(panel);
  return panel;
}
