/** A track as [frame, value] pairs. */
export type TrackPairs = readonly (readonly [frame: number, value: string])[];

const track = (trackNo: number, pairs: TrackPairs): object => ({
  trackNo,
  frames: pairs.map(([frame, value]) => ({ frame, data: [{ id: 0, values: [value] }] })),
});

export interface TableParts {
  readonly names: readonly string[];
  readonly tracks: readonly TrackPairs[];
  readonly duration: number;
  readonly fieldId?: number;
  readonly extra?: object;
}

export const table = ({ names, tracks, duration, fieldId = 0, extra }: TableParts): object => ({
  name: 'sheet1',
  duration,
  timeTableHeaders: [{ fieldId, names }],
  fields: [{ fieldId, tracks: tracks.map((pairs, index) => track(index, pairs)) }],
  ...extra,
});

export const xdts = (timeTable: object, top: object = {}): string =>
  `exchangeDigitalTimeSheet Save Data\n${JSON.stringify(
    { header: { cut: '12', scene: '3' }, timeTables: [timeTable], version: 5, ...top },
    null,
    1,
  )}`;

export const tdts = (timeTables: readonly object[]): string =>
  `toeiDigitalTimeSheet Save Data\r\n${JSON.stringify({
    timeSheets: [{ header: { cut: '012', scene: '', episode: '1' }, timeTables }],
    version: 11,
  })}`;
