import { describeModel } from '../../../src/paint/describe-model.js';
import { fakeModelCard } from '../../fakes/fake-model-card.js';

const card = fakeModelCard();
const licensed = (commercialUse: 'allowed' | 'forbidden' | 'unknown'): typeof card => ({
  ...card,
  name: commercialUse,
  licence: { ...card.licence, commercialUse },
});

test('the gate of each use is the licence gate’s own answer, with what would do instead', () => {
  const all = [licensed('forbidden'), licensed('allowed'), licensed('unknown')];
  expect(all.map((one) => describeModel(one, all).gate.commercial?.code ?? null)).toEqual([
    'licence-refused',
    null,
    'licence-refused',
  ]);
  expect(describeModel(all[0]!, all).gate.commercial?.details).toMatchObject({ alternatives: 'allowed' });
  expect(all.map((one) => describeModel(one, all).gate.personal)).toEqual([null, null, null]);
});

test.each([
  [null, null, null],
  [{ pictures: 96, rights: 'All may be used.' }, 96, 'All may be used.'],
  [{ pictures: '96', rights: 5 }, null, null],
  [{ pictures: -1 }, null, null],
])('of a training record %j it tells %j pictures and the rights %j', (training, pictures, rights) => {
  expect(describeModel({ ...card, training }, []).training).toEqual({ pictures, rights });
});
