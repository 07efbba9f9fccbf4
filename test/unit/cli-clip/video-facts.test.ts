import { videoFacts } from '../../../src/cli/clip/video/video-facts.js';
import { expectHaikeiError } from '../scene/expect-haikei-error.js';

const STREAM = {
  width: 1920,
  height: 1080,
  pix_fmt: 'yuv420p',
  color_space: 'bt709',
  color_transfer: 'bt709',
  color_primaries: 'bt709',
  r_frame_rate: '24/1',
  avg_frame_rate: '24/1',
};
const factsOf = (changed: object): ReturnType<typeof videoFacts> =>
  videoFacts(JSON.stringify({ streams: [{ ...STREAM, ...changed }] }), 'walk.mp4');

test('a usual video', () => {
  expect(factsOf({})).toEqual({
    width: 1920,
    height: 1080,
    rate: [24, 1],
    depth: 8,
    interlaced: false,
    matrix: null,
  });
});

test.each([
  ['29.97', { r_frame_rate: '30000/1001', avg_frame_rate: '30000/1001' }, [30_000, 1001]],
  [
    'a telephone that drops frames now and then',
    { r_frame_rate: '30/1', avg_frame_rate: '18000000/600601' },
    [30, 1],
  ],
  ['frames at any time', { r_frame_rate: '600/1', avg_frame_rate: '2500/101' }, [2500, 101]],
  ['an odd mean', { r_frame_rate: '90000/1', avg_frame_rate: '17983000/600601' }, [14_971, 500]],
  ['none', { r_frame_rate: '0/0', avg_frame_rate: '0/0' }, null],
] as const)('the rate: %s', (_, changed, rate) => {
  expect(factsOf(changed).rate).toEqual(rate);
});

test('frames lie as they are shown: turned, and of square pixels', () => {
  expect(factsOf({ side_data_list: [{}, { rotation: -90 }] })).toMatchObject({ width: 1080, height: 1920 });
  expect(factsOf({ tags: { rotate: '180' } })).toMatchObject({ width: 1920, height: 1080 });
  expect(factsOf({ width: 1440, sample_aspect_ratio: '4:3' })).toMatchObject({ width: 1920 });
});

test('a matrix that a video does not name goes by its size; RGB has none', () => {
  expect(factsOf({ color_space: 'unknown' }).matrix).toBe('bt709');
  expect(factsOf({ color_space: undefined, height: 480 }).matrix).toBe('bt601');
  expect(factsOf({ color_space: 'unknown', pix_fmt: 'gbrp' }).matrix).toBeNull();
});

test.each([
  ['yuv420p10le', 16],
  ['p010le', 16],
  ['rgb48le', 16],
  ['yuv420p', 8],
  ['yuvj422p', 8],
] as const)('%s becomes %i bit', (format, depth) => {
  expect(factsOf({ pix_fmt: format }).depth).toBe(depth);
});

test.each([
  [{ color_transfer: 'arib-std-b67' }, 'HDR (HLG)'],
  [{ color_transfer: 'smpte2084' }, 'HDR (PQ)'],
  [{ color_primaries: 'bt2020' }, 'BT.2020'],
])('colours of no screen are refused: %j', (changed, profile) => {
  expect(expectHaikeiError('profile-unsupported', () => factsOf(changed)).profile).toBe(profile);
});

test('sound, the picture on its cover, and sizes that nothing can hold', () => {
  const none = expectHaikeiError('file-unreadable', () => videoFacts('{"streams":[]}', 'song.mp4'));
  expect(none.path).toBe('song.mp4');
  expectHaikeiError('file-unreadable', () => factsOf({ disposition: { attached_pic: 1 } }));
  expectHaikeiError('file-too-large', () => factsOf({ width: 200_000, height: 100_000 }));
});
