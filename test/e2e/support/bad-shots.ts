import { rect } from '../../../src/geometry/rect.js';
import { parsePsd } from '../../../src/host/psd/read/parse-psd.js';
import { type BadInput, psd } from './bad-input.js';
import { patchBytes } from './patch-bytes.js';
import { cel, paintedLayer, shotBytes, usualShot } from './small-shot.js';

/** Files that are sound, and a shot that needs a decision; results that would overwrite something. */
export const BAD_SHOTS: readonly BadInput[] = [
  {
    wrong: 'only groups and no layer',
    code: 'no-layers',
    make: psd(() => shotBytes([{ kind: 'group', name: 'A', children: [] }])),
    says: ['96'],
  },
  {
    wrong: 'nothing but cels',
    code: 'no-background',
    make: psd(() => shotBytes([cel('A'), cel('B')])),
    says: ['A_0001', 'B_0001'],
  },
  {
    wrong: 'two layers that are called BG',
    code: 'background-ambiguous',
    make: psd(() => shotBytes([paintedLayer('BG1'), paintedLayer('BG2'), cel('A')])),
    says: ['BG1', 'BG2', '--background'],
  },
  {
    wrong: '--background names a layer that is not there',
    code: 'background-unknown',
    make: psd(usualShot),
    args: ['paint', 'cut.psd', '--background', 'sky'],
    says: ['sky', 'BG'],
  },
  {
    wrong: 'the BG is switched off',
    code: 'background-hidden',
    make: psd(() => shotBytes([paintedLayer('BG', { visible: false }), cel('A')])),
    says: ['BG'],
  },
  {
    wrong: 'the BG has no pixels',
    code: 'background-empty',
    make: psd(() => shotBytes([paintedLayer('BG', { bounds: rect(0, 0, 0, 0) }), cel('A')])),
    says: ['BG'],
  },
  {
    wrong: 'the BG is transparent everywhere',
    code: 'background-empty',
    make: psd(() => shotBytes([paintedLayer('BG', { alpha: 0 }), cel('A')])),
    says: ['BG'],
  },
  {
    wrong: 'the BG lies far outside the canvas',
    code: 'background-outside',
    make: psd(() => shotBytes([paintedLayer('BG', { bounds: rect(5000, 0, 5096, 64) }), cel('A')])),
    says: ['(5000, 0)', '96×64'],
  },
  {
    wrong: 'a BG that says it is 30000 by 30000 pixels',
    code: 'layer-too-large',
    make: psd(() => {
      const bytes = usualShot();
      const { start } = parsePsd(bytes).layerInfo.layers[0]!.record;
      return patchBytes(bytes, [start + 8, 32, 30_000], [start + 12, 32, 30_000]);
    }),
    says: ['30,000'],
  },
  {
    wrong: 'cels are given for a document that has layers',
    code: 'usage',
    make: psd(usualShot),
    args: ['paint', 'cut.psd', '--cels', 'cels'],
    says: ['--cels'],
  },
  {
    wrong: 'the result would overwrite the input',
    code: 'output-is-input',
    make: psd(usualShot),
    args: ['paint', 'cut.psd', '--out', './cut.psd', '--force'],
    says: ['cut.psd'],
  },
  {
    wrong: 'the result is there already',
    code: 'output-exists',
    make(place) {
      place.write('cut.psd', usualShot());
      place.write('cut-painted.psd', 'something of mine');
    },
    says: ['cut-painted.psd', '--force'],
  },
];
