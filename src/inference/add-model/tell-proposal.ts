import type { GraphTensors } from './find-tensors.js';
import type { InferredRanges } from './infer-ranges.js';
import type { SampleRange } from './probe-network.js';
import type { ProposeOptions } from './propose-options.js';

const describeRange = ([low, high]: SampleRange): string => `${low}..${high}`;

/** What the graph and the probe runs say, a line each. */
export function tellInferred(
  { input, output, hands }: GraphTensors,
  ranges: InferredRanges,
  sizeMultiple: number,
): string[] {
  const why = input.certain
    ? 'the graph says which dimension is 3'
    : 'assumed, the graph leaves every dimension free';
  return [
    `input "${input.name}" and output "${output.name}" are ${input.layout}: ${why}`,
    ...(hands ? [`input "${hands.name}" weighs ${hands.length} hands: its shape is 1×${hands.length}`] : []),
    `sides are multiples of ${sizeMultiple}: the smallest that came back at the size they went in`,
    `input ${describeRange(ranges.input)}, output ${describeRange(ranges.output)}: ` +
      `the picture that came back differs least from the one that went in (${ranges.error.toFixed(3)})`,
  ];
}

/** What was put in for want of an answer, a line each. */
export function tellAsked(
  { hands }: GraphTensors,
  ranges: InferredRanges,
  options: ProposeOptions,
): string[] {
  const lines: string[] = [];
  if (options.licence === undefined) lines.push('licence of the weights: "unknown"');
  if (options.commercialUse === undefined) {
    lines.push('commercial use: unknown, so that the model is refused in commercial work');
  }
  if (options.channels === undefined) lines.push('channel order: RGB, no probe can tell it from BGR');
  if (options.inputRange === undefined) {
    for (const { input, output, error } of ranges.rivals) {
      const range = `${describeRange(input)} to ${describeRange(output)}`;
      lines.push(
        `value range: ${describeRange(ranges.input)}, ${range} is possible too (${error.toFixed(3)})`,
      );
    }
  }
  if (hands) lines.push('hands: named "hand-1" and so on, in the order of the input');
  return lines;
}
