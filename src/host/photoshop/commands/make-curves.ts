import type { CurvePoint, CurvesLight } from '../../../raster/light/light-layer.js';
import type { ModifyCommand } from './command.js';
import { enumOf, SELECTED_ADJUSTMENT } from './references.js';

/** Photoshop's own word for the green channel is the one it has for grain: both are `Grn ` in the old four-letter ids. */
const CHANNELS = [
  ['master', 'composite'],
  ['red', 'red'],
  ['green', 'grain'],
  ['blue', 'blue'],
] as const;

type Channel = (typeof CHANNELS)[number][0];

const isStraight = (points: readonly CurvePoint[]): boolean =>
  points.every(({ input, output }) => input === output);

const adjustment = (channel: string, points: readonly CurvePoint[]) => ({
  _obj: 'curvesAdjustment',
  channel: { _ref: 'channel', ...enumOf('channel', channel) },
  curve: points.map(({ input, output }) => ({ _obj: 'paint', horizontal: input, vertical: output })),
});

const curves = (light: CurvesLight, channels: readonly (readonly [Channel, string])[]) => ({
  _obj: 'curves',
  presetKind: enumOf('presetKindType', 'presetKindCustom'),
  adjustment: channels.map(([key, channel]) => adjustment(channel, light[key])),
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
      type: curves(
        light,
        CHANNELS.filter(([key]) => !isStraight(light[key])),
      ),
    },
  },
});

/** Gives the selected Curves adjustment these points, in every channel: one that is left out would keep its own. */
export const setCurves = (light: CurvesLight): ModifyCommand => ({
  kind: 'modify',
  descriptor: { _obj: 'set', _target: [SELECTED_ADJUSTMENT], to: curves(light, CHANNELS) },
});
