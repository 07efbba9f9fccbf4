import { mountPanel } from '../../../src/panel/mount-panel.js';
import type { PanelPicture } from '../../../src/panel/services/panel-picture.js';
import type { PanelServices } from '../../../src/panel/services/panel-services.js';
import type { Locale } from '../../../src/locales/locale.js';
import type { WidgetKit } from '../../../src/panel/widgets/widget-kit.js';
import { FakePanel, TILES } from './fake-panel-services.js';
import { fakeLights } from './fake-lights.js';
import { fineModel, foreignModel } from './fake-models.js';

/** Pictures of a real background, made beforehand: names of lights and hands to what they make of it. */
export interface PagePictures {
  readonly map: PanelPicture;
  readonly before: PanelPicture;
  readonly after: PanelPicture;
  readonly hands: Readonly<Record<string, PanelPicture>>;
  readonly lights: Readonly<Record<string, PanelPicture>>;
}

interface PageOptions {
  readonly locale: Locale;
  readonly widgets: WidgetKit;
  readonly pictures: PagePictures;
}

declare global {
  interface Window {
    showPanel?: (options: PageOptions) => void;
  }
}

const wait: PanelServices['wait'] = (_signal, ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A run that has come to a third and stays there until it is stopped. */
const paintForEver: PanelServices['paint'] = (signal, run, onProgress) =>
  new Promise((resolve, reject) => {
    onProgress({ stage: 'painting', done: 0, total: TILES, job: 0 });
    setTimeout(() => onProgress({ stage: 'painting', done: 4, total: TILES, job: 0 }), 250);
    setTimeout(() => resolve({ plates: run.jobs.map(plateOf), undoName: null }), 3000);
    signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
  });

const plateOf = (): { name: string; source: string; updated: boolean; notes: []; told: [] } => ({
  name: 'Haikei – gouache · BG',
  source: 'BG',
  updated: false,
  notes: [],
  told: [],
});

/** The panel over a world in memory, for looking at. */
window.showPanel = ({ locale, widgets, pictures }) => {
  const fake = new FakePanel(
    {
      wait,
      now: () => performance.now(),
      readCatalogue: () => Promise.resolve({ models: [fineModel, foreignModel], lights: fakeLights }),
      thumbnail(_signal, { job, painted }) {
        const [hand = 'gouache'] = Object.keys(job.look.hands);
        const light = job.look.light;
        if (!painted) return Promise.resolve(pictures.map);
        return Promise.resolve(
          (light === null ? pictures.hands[hand] : pictures.lights[light]) ?? pictures.map,
        );
      },
      preview: (_signal, { region }) =>
        Promise.resolve({ region, before: pictures.before, after: pictures.after }),
      paint: paintForEver,
    },
    locale,
  );
  mountPanel(document.querySelector<HTMLElement>('#panel')!, { services: fake.services, widgets });
};
