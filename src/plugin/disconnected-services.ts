import { HaikeiError } from '../errors/haikei-error.js';
import { chooseLocale } from '../locales/choose-locale.js';
import type { PanelServices } from '../panel/services/panel-services.js';

const REASONS = {
  en: 'This version is not connected to Photoshop yet.',
  ja: 'このバージョンはまだ Photoshop とつながっていません。',
} as const;

/** Services of a panel whose host is not connected: it stands, and says so wherever it is asked for something. */
export function disconnectedServices(hostLanguage: string, version: string): PanelServices {
  const locale = chooseLocale([hostLanguage]);
  const refuse = (): Promise<never> => Promise.reject(new HaikeiError('usage', { reason: REASONS[locale] }));
  return {
    locale,
    version,
    now: () => Date.now(),
    wait: (_signal, milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    subscribeDocument(listener) {
      listener({ id: '', name: 'Haikei 背景', revision: 0 });
      return () => undefined;
    },
    readShot: refuse,
    readRoles: refuse,
    writeRoles: refuse,
    readCatalogue: refuse,
    thumbnail: refuse,
    preview: refuse,
    paint: refuse,
    selfTest: refuse,
    readStored: () => Promise.resolve(null),
    writeStored: () => Promise.resolve(),
  };
}
