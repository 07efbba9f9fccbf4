import { HaikeiError } from '../../../src/errors/haikei-error.js';
import { checkLicence } from '../../../src/inference/licence-gate.js';
import type { ModelCard } from '../../../src/inference/model-card.js';
import { chooseModel } from '../../../src/inference/model-registry.js';
import type { ModelRegistry, RegisteredModel } from '../../../src/inference/model-registry.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { thrownBy } from '../../fakes/thrown-by.js';

interface Spec {
  readonly name: string;
  readonly use?: ModelCard['licence']['commercialUse'];
  readonly cost?: number | null;
  readonly source?: RegisteredModel['source'];
  readonly hands?: readonly string[];
}

function model({
  name,
  use = 'allowed',
  cost = 1,
  source = 'bundled',
  hands = ['poster'],
}: Spec): RegisteredModel {
  const licence = { ...fakeModelCard().licence, commercialUse: use };
  const costs = { parameters: null, multiplyAddsPerPixel: cost };
  const titles = hands.map((id) => ({ id, title: { en: id, ja: id } }));
  const tensors = { ...fakeModelCard().tensors, hands: { name: 'hands', length: hands.length } };
  return {
    card: fakeModelCard({ name, licence, cost: costs, hands: titles, tensors }),
    source,
    location: `/models/${name}.onnx`,
  };
}

const registry = (...specs: Spec[]): ModelRegistry => ({ models: specs.map(model), unusable: [] });

const best = { name: null, profile: 'commercial', hands: {} } as const;

const shelf = registry(
  { name: 'haikei-fast', cost: 6000 },
  { name: 'haikei-fine', cost: 37000 },
  { name: 'film-style', cost: 400_000, use: 'forbidden' },
  { name: 'mine', cost: 900_000, source: 'user' },
  { name: 'found-somewhere', use: 'unknown', source: 'user' },
);

test('without a name, commerce gets the most thorough bundled model that may be sold', () => {
  expect(chooseModel(shelf, best)).toEqual({ model: shelf.models[1], notice: null });
});

test('without a name, personal use may get a bundled model that may not be sold, and is told so', () => {
  expect(chooseModel(shelf, { ...best, profile: 'personal' })).toEqual({
    model: shelf.models[2],
    notice: { model: 'film-style', licence: 'Apache-2.0', commercialUse: 'forbidden' },
  });
});

test("the user's own model runs when it is named", () => {
  expect(chooseModel(shelf, { ...best, name: 'mine' }).model.card.name).toBe('mine');
});

test.each([
  ['film-style', 'forbidden'],
  ['found-somewhere', 'unknown'],
])('commerce is refused %s, whose licence is %s, and is told what would do', (name, use) => {
  expect(thrownBy(() => chooseModel(shelf, { ...best, name }))).toEqual({
    code: 'licence-refused',
    details: {
      model: name,
      licence: `Apache-2.0 (commercial use: ${use})`,
      profile: 'commercial',
      alternatives: 'haikei-fast, haikei-fine, mine',
    },
  });
});

test('personal use of an unknown licence runs with a notice', () => {
  const { card } = model({ name: 'x', use: 'unknown' });
  expect(checkLicence(card, 'personal', [])).toEqual({
    model: 'x',
    licence: 'Apache-2.0',
    commercialUse: 'unknown',
  });
});

test('when every bundled model is forbidden, commerce is refused instead of given one', () => {
  const { code } = thrownBy(() => chooseModel(registry({ name: 'a', use: 'forbidden' }), best));
  expect(code).toBe('licence-refused');
});

test('a look goes to the best model that has its hands', () => {
  const shelved = registry(
    { name: 'large', cost: 9, hands: ['poster'] },
    { name: 'small', cost: 1, hands: ['poster', 'ink'] },
  );
  expect(chooseModel(shelved, { ...best, hands: { ink: 1 } }).model.card.name).toBe('small');
  expect(chooseModel(shelved, { ...best, hands: { poster: 1 } }).model.card.name).toBe('large');
});

test('a look with a hand that no model has is refused with the hands of the best one', () => {
  expect(thrownBy(() => chooseModel(shelf, { ...best, hands: { oil: 1 } }))).toEqual({
    code: 'look-unknown',
    details: { look: 'oil', known: 'poster' },
  });
});

test('a bundled model cannot be shadowed by one of the same name in the user folder', () => {
  const shelved = registry({ name: 'haikei-fine' }, { name: 'haikei-fine', source: 'user' });
  expect(chooseModel(shelved, { ...best, name: 'haikei-fine' }).model.source).toBe('bundled');
});

test('models of the same cost are chosen by name, so that the choice does not depend on the order of files', () => {
  const names = [
    [{ name: 'b' }, { name: 'a' }],
    [{ name: 'a' }, { name: 'b' }],
  ].map((specs) => chooseModel(registry(...specs), best).model.card.name);
  expect(names).toEqual(['a', 'a']);
});

test('an unknown name is missing, with the names that are known', () => {
  expect(thrownBy(() => chooseModel(shelf, { ...best, name: 'ghost' }))).toEqual({
    code: 'model-missing',
    details: { model: 'ghost', known: 'haikei-fast, haikei-fine, film-style, mine, found-somewhere' },
  });
});

test('a model that is there and unusable says why when it is asked for', () => {
  const error = new HaikeiError('card-missing', { path: '/models/bare.card.json' });
  const shelved = { models: [], unusable: [{ name: 'bare', error }] };
  expect(thrownBy(() => chooseModel(shelved, { ...best, name: 'bare' })).code).toBe('card-missing');
});

test('an empty shelf is a missing model', () => {
  expect(thrownBy(() => chooseModel(registry(), best)).code).toBe('model-missing');
});
