import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BadInput, psd } from './bad-input.js';
import { usualShot } from './small-shot.js';
import type { Workplace } from './workplace.js';

const MODELS = resolve(__dirname, '../../../models');

const readCard = (): string => readFileSync(resolve(MODELS, 'haikei-fine.card.json'), 'utf8');

/** The bundled model as one of the user's own, with another card. */
function copyModel(place: Workplace, change: (card: Record<string, unknown>) => unknown): void {
  mkdirSync(place.path('my-models'));
  const card = JSON.parse(readCard()) as Record<string, unknown>;
  const changed = change({ ...card, name: 'mine', file: 'mine.onnx' });
  cpSync(resolve(MODELS, 'haikei-fine.onnx'), place.path('my-models/mine.onnx'));
  place.write('my-models/mine.card.json', typeof changed === 'string' ? changed : JSON.stringify(changed));
}

/** Models, looks, jobs and command lines that do not work. */
export const BAD_MODELS: readonly BadInput[] = [
  {
    wrong: 'a model that is not there',
    code: 'model-missing',
    make: psd(usualShot),
    args: ['paint', 'cut.psd', '--model', 'shinkai'],
    says: ['shinkai', 'haikei-fine'],
  },
  {
    wrong: 'weights without a card',
    code: 'card-missing',
    make(place) {
      place.write('cut.psd', usualShot());
      mkdirSync(place.path('my-models'));
      place.write('my-models/mine.onnx', 'weights');
    },
    args: ['paint', 'cut.psd', '--model', 'mine'],
    says: ['mine.card.json'],
  },
  {
    wrong: 'a card that is no JSON',
    code: 'card-invalid',
    make(place) {
      place.write('cut.psd', usualShot());
      copyModel(place, () => '{');
    },
    args: ['paint', 'cut.psd', '--model', 'mine'],
    says: ['mine.card.json'],
  },
  {
    wrong: 'a card without a licence',
    code: 'card-invalid',
    make(place) {
      place.write('cut.psd', usualShot());
      copyModel(place, (card) => ({ ...card, licence: undefined }));
    },
    args: ['paint', 'cut.psd', '--model', 'mine'],
    says: ['licence'],
  },
  {
    wrong: 'weights whose licence forbids commercial use',
    code: 'licence-refused',
    make(place) {
      place.write('cut.psd', usualShot());
      copyModel(place, (card) => ({
        ...card,
        licence: { weights: 'CC-BY-NC-4.0', commercialUse: 'forbidden', attribution: '', url: null },
      }));
    },
    args: ['paint', 'cut.psd', '--model', 'mine'],
    says: ['CC-BY-NC-4.0', 'haikei-fine', 'personal'],
  },
  {
    wrong: 'weights that are not the ones the card was written for',
    code: 'model-damaged',
    make(place) {
      place.write('cut.psd', usualShot());
      copyModel(place, (card) => ({ ...card, sha256: '0'.repeat(64) }));
    },
    args: ['paint', 'cut.psd', '--model', 'mine'],
    says: ['mine', '000000'],
  },
  {
    wrong: 'a hand that no model has',
    code: 'look-unknown',
    make: psd(usualShot),
    args: ['paint', 'cut.psd', '--look', 'crayon'],
    says: ['crayon', 'gouache'],
  },
  {
    wrong: 'a job file with a strength of 3',
    code: 'job-invalid',
    make(place) {
      place.write('cut.psd', usualShot());
      place.write('job.json', JSON.stringify({ format: 'haikei-job/1', strength: 3 }));
    },
    args: ['paint', 'cut.psd', '--job', 'job.json'],
    says: ['strength'],
  },
  {
    wrong: 'an option that does not exist',
    code: 'usage',
    make: psd(usualShot),
    args: ['paint', 'cut.psd', '--colour', 'blue'],
    says: ['--colour'],
  },
  {
    wrong: 'a strength that is no number',
    code: 'usage',
    make: psd(usualShot),
    args: ['paint', 'cut.psd', '--strength', 'much'],
    says: ['much'],
  },
  {
    wrong: 'a card that describes another network',
    code: 'tensor-mismatch',
    make(place) {
      place.write('cut.psd', usualShot());
      copyModel(place, (card) => {
        const tensors = card['tensors'] as { input: object };
        return { ...card, tensors: { ...tensors, input: { ...tensors.input, name: 'picture' } } };
      });
    },
    args: ['paint', 'cut.psd', '--model', 'mine'],
    says: ['picture', 'photo'],
  },
];
