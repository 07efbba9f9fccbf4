/** @jest-environment jsdom */
import { FakePanel } from '../../fakes/panel/fake-panel-services.js';
import { layer, shotOf } from '../scene/build-shot.js';
import { closePanels, showPanel } from './support/show-panel.js';

jest.setTimeout(60_000);

afterEach(closePanels);

const KINDS = ['camera', 'light', 'null', 'guide', 'sound', 'adjustment'] as const;

test.each([
  ['en', ['Camera', 'Light', 'Null', 'Guide', 'Sound', 'Effect', 'Cel', 'BG']],
  ['ja', ['カメラ', 'ライト', 'ヌル', 'ガイド', '音声', '撮影', 'セル', '背景']],
] as const)(
  'what After Effects has beside pictures is named for what it is: %s',
  async (locale, expected) => {
    const others = KINDS.map((kind) => layer(`BG ${kind}`, { kind }));
    const shot = shotOf(...others, layer('A'), layer('BG'));
    const { root } = await showPanel(new FakePanel({ readShot: () => Promise.resolve(shot) }, locale));
    expect([...root.querySelectorAll('.role')].map(({ textContent }) => textContent)).toEqual(expected);
  },
);
