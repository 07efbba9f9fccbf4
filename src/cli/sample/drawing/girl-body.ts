import { DRESS, SHOE, SKIN } from './girl-tones.js';
import type { Inker, Mark } from './inker.js';
import { marks } from './marks.js';

export function drawLegs(ink: Inker): void {
  const leg = (x: number, out: number): Mark[] => [
    [x - 0.031, 0.4],
    [x + 0.031, 0.4],
    [x + 0.03 + out, 0.28],
    [x + 0.021 + out, 0.245],
    [x + 0.029 + out, 0.18],
    [x + 0.017 + out, 0.06],
    [x + 0.016 + out, 0.03],
    [x - 0.015 + out, 0.03],
    [x - 0.017 + out, 0.06],
    [x - 0.031 + out, 0.19],
    [x - 0.024 + out, 0.245],
    [x - 0.031 + out * 0.5, 0.3],
  ];
  const shoe = (x: number): Mark[] => [
    [x - 0.021, 0.043],
    [x + 0.021, 0.043],
    [x + 0.024, 0.014],
    [x + 0.017, 0.0],
    [x - 0.017, 0.0],
    [x - 0.024, 0.014],
  ];
  for (const [x, out] of [
    [0.045, 0.006],
    [-0.038, -0.004],
  ] as const) {
    ink.shape(leg(x, out), SKIN, 0.016);
    ink.stroke(
      [
        [x + out - 0.012, 0.248],
        [x + out + 0.002, 0.244],
        [x + out + 0.014, 0.249],
      ],
      0.6,
    );
    ink.shape(shoe(x + out), SHOE, 0.012);
    ink.stroke(
      [
        [x + out - 0.019, 0.03],
        [x + out, 0.026],
        [x + out + 0.019, 0.03],
      ],
      0.6,
    );
  }
}

export function drawRaisedArm(ink: Inker): void {
  const arm = marks(
    '-0.052 0.8, -0.088 0.815, -0.13 0.84, -0.163 0.868, -0.158 0.893, -0.13 0.915, -0.108 0.952, -0.088 0.957, -0.082 0.94, -0.103 0.9, -0.116 0.876, -0.098 0.858, -0.07 0.775',
  );
  ink.shape(arm, SKIN, 0.012);
  const sleeve = marks('-0.046 0.812, -0.085 0.824, -0.112 0.838, -0.104 0.81, -0.082 0.782, -0.066 0.752');
  ink.shape(sleeve, DRESS, 0.014);
}

export function drawHangingArm(ink: Inker): void {
  const arm = marks(
    '0.066 0.79, 0.09 0.775, 0.103 0.72, 0.113 0.645, 0.123 0.575, 0.124 0.545, 0.115 0.527, 0.104 0.535, 0.099 0.56, 0.089 0.64, 0.075 0.7',
  );
  ink.shape(arm, SKIN, 0.014);
  const sleeve = marks('0.05 0.812, 0.084 0.798, 0.103 0.752, 0.104 0.728, 0.082 0.722, 0.068 0.742');
  ink.shape(sleeve, DRESS, 0.018);
}

export function drawFingers(ink: Inker): void {
  const hand = marks('-0.118 0.93, -0.114 0.955, -0.1 0.966, -0.083 0.96, -0.078 0.944, -0.09 0.932');
  ink.shape(hand, SKIN, 0.008);
  for (const x of [-0.107, -0.099, -0.091])
    ink.stroke(
      [
        [x, 0.961],
        [x + 0.002, 0.945],
      ],
      0.5,
    );
}
