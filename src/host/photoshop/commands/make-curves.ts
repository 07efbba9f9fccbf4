import type { CurvePoint, CurvesLight } from '../../../raster/light/light-layer.js';
import type { ModifyCommand } from './command.js';
import { enumOf } from './references.js';

/** Photoshop's own word for the green channel is the one it has for grain: both are `Grn ` in the old four-letter ids. */
const CHANNELS = [
  ['master', 'composite'],
  ['red', 'red'],
  ['green', 'grain'],
  ['blue', 'blue'],
] as const;

const isStraight = (points: readonly CurvePoint[]): boolean =>
  points.every(({ input, output }) => input === output);

const adjustment = (channel: string, points: readonly CurvePoint[]) => ({
  _obj: 'curvesAdjustment',
  channel: { _ref: 'channel', ...enumOf('channel', channel) },
  curve: points.map(({ input, output }) => ({ _obj: 'paint', horizontal: input, vertical: output })),
});

/** Makes a Curves adjustment above the layer that is active. Straight curves are left out, as Photoshop itself does. */
export const makeCurves = (light: CurvesLight): ModifyCommand => ({
  kind: 'modify',
  descriptor: {
    _obj: 'make',
    _target: [{ _ref: 'adjustmentLayer' }],
    using: {
      _obj: 'adjustmentLayer',
      name: light.name,
      type: {
        _obj: 'curves',
        presetKind: enumOf('presetKindType', 'presetKindCustom'),
        adjustment: CHANNELS.filter(([key]) => !isStraight(light[key])).map(([key, channel]) =>
          adjustment(channel, light[key]),
        ),
      },
    },
  },
});
