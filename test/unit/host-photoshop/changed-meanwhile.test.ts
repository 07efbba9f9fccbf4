import { openInFake } from '../../fakes/photoshop/open-in-fake.js';
import { signal } from '../psd-write/support/sample-plate.js';
import { celShot, lightOver, open, plannedPlate } from './support/shots.js';

const PLATE = 'Haikei – gouache · BG';

describe('the document in between', () => {
  test.each([
    [{ width: 25 }, '24×16 rgb 8 → 25×16 rgb 8'],
    [{ bitsPerChannel: 'bitDepth16' }, '24×16 rgb 8 → 24×16 rgb 16'],
    [{ mode: 'grayscaleMode' }, '24×16 rgb 8 → 24×16 gray 8'],
    [
      { colorProfileType: 'customEnum', colorProfileName: 'Display P3' },
      '24×16 rgb 8 → 24×16 rgb 8 Display P3',
    ],
  ])('%j while painting is noticed', async (format, what) => {
    const opened = open();
    const plate = await plannedPlate(opened);
    Object.assign(opened.document.format, format);
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({
      code: 'document-changed',
      details: { what: `cut_012: ${what}` },
    });
    expect(opened.document.history).toEqual(['Open']);
  });

  test('so is a document that was closed', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    opened.photoshop.close([opened.document.id]);
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'document-changed' });
  });

  test('and a source that was deleted', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    opened.document.state.nodes.pop();
    await expect(opened.host.insertPlate(signal, plate)).rejects.toMatchObject({ code: 'internal' });
    expect(opened.document.history).toEqual(['Open']);
  });

  test('another document in front is not touched, and is in front again', async () => {
    const opened = open();
    const plate = await plannedPlate(opened);
    const { document: other } = openInFake(celShot(), opened.photoshop);
    const before = structuredClone(other.state);
    await opened.host.insertPlate(signal, { ...plate, light: lightOver(plate) });
    expect(other.state).toEqual(before);
    expect(other.history).toEqual(['Open']);
    expect(opened.photoshop.front).toBe(other);
    expect(opened.document.named(PLATE).name).toBe(PLATE);
  });
});
