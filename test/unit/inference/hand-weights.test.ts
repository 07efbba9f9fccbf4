import { handWeights } from '../../../src/inference/tensors/hand-weights.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';
import { thrownBy } from '../../fakes/thrown-by.js';

const hand = (id: string) => ({ id, title: { en: id, ja: id } });
const single = fakeModelCard();
const card = fakeModelCard({
  hands: [hand('poster'), hand('gouache'), hand('ink')],
  tensors: { ...single.tensors, hands: { name: 'hands', length: 3 } },
});

test('weights come in the order of the card and add up to 1', () => {
  expect([...handWeights(card, { ink: 3, poster: 1 })!]).toEqual([0.25, 0, 0.75]);
});

test('a look without hands gets the first hand of the card', () => {
  expect([...handWeights(card, {})!]).toEqual([1, 0, 0]);
});

test('weights at the end of the range of numbers still add up to 1', () => {
  expect([...handWeights(card, { ink: Number.MAX_VALUE, poster: Number.MAX_VALUE })!]).toEqual([0.5, 0, 0.5]);
  expect([...handWeights(card, { ink: Number.MIN_VALUE })!]).toEqual([0, 0, 1]);
});

test('a network with one hand takes no weights', () => {
  expect(handWeights(single, { poster: 2 })).toBeNull();
});

test.each([card, single])('a hand that the card does not know is refused with those it knows', (model) => {
  expect(thrownBy(() => handWeights(model, { watercolour: 1 }))).toEqual({
    code: 'look-unknown',
    details: { look: 'watercolour', known: model.hands.map(({ id }) => id).join(', ') },
  });
});

test.each([[{ ink: -1 }], [{ ink: NaN }], [{ ink: Infinity }], [{ ink: 0, poster: 0 }]])(
  'weights %j are no weights',
  (hands) => {
    expect(thrownBy(() => handWeights(card, hands)).code).toBe('job-invalid');
  },
);

test('a hand called like a part of every JavaScript object is unknown, not inherited', () => {
  expect(thrownBy(() => handWeights(card, { toString: 1 })).code).toBe('look-unknown');
});
