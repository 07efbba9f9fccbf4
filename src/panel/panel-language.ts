export type PanelLanguage = 'en' | 'ja';

/** From the host's own language, `ja_JP` or `en-US`. */
export const panelLanguage = (hostLanguage: string): PanelLanguage =>
  /^ja\b|^ja_/i.test(hostLanguage) ? 'ja' : 'en';
