import { resolveAfterEffects } from '../../../src/host/aftereffects/api/resolve-after-effects.js';
import type { EditableFootage } from '../../../src/host/aftereffects/api/ae-edit.js';
import { UndoScope } from '../../../src/host/aftereffects/write/undo-scope.js';
import { openCut, type OpenedCut } from './support/comps.js';

/** The traps of After Effects, as the fake sets them: a host that falls into one fails its tests. */
const scopeOf = ({ world }: OpenedCut): UndoScope => new UndoScope(world.api);

function importPng(cut: OpenedCut, path: string, sequence = false): EditableFootage {
  const { api } = cut.world;
  const options = api.newImportOptions(path);
  options.importAs = api.enumValue('ImportAsType', 'FOOTAGE');
  options.sequence = sequence;
  return scopeOf(cut).project.importFile(options);
}

const layerOf = (cut: OpenedCut, name: string) => {
  const comp = cut.ae.project.comp(cut.data().id);
  return comp.layer(cut.data().layers.findIndex((layer) => layer.name === name) + 1);
};

test('layers and items count from 1', () => {
  const cut = openCut();
  const comp = cut.ae.project.comp(cut.data().id);
  expect(() => comp.layer(0)).toThrow('count from 1');
  expect(() => cut.ae.project.item(0)).toThrow('count from 1');
  expect(comp.layer(1).name).toBe('Camera 1');
});

test('an id that is not there throws instead of giving null', () => {
  expect(() => openCut().ae.project.itemByID(9999)).toThrow('no item');
});

test('a locked layer refuses everything but being unlocked', () => {
  const cut = openCut();
  const layer = layerOf(cut, 'BG');
  layer.locked = true;
  expect(() => (layer.enabled = false)).toThrow('locked');
  expect(() => layer.duplicate()).toThrow('locked');
  layer.locked = false;
  expect(layer.duplicate().name).toBe('BG 2');
});

test('an undo group ends with the turn; what comes after an await is an undo of its own', async () => {
  const { ae, builder } = openCut();
  ae.beginUndoGroup('Haikei');
  ae.project.items.addFolder('one');
  await Promise.resolve();
  await Promise.resolve();
  ae.project.items.addFolder('two');
  expect(ae.undoLog.map(({ name }) => name)).toEqual(['Haikei', 'addFolder']);
  expect(() => ae.endUndoGroup()).toThrow('mismatch');
  expect(builder.state.items.map(({ name }) => name)).toContain('two');
});

test('rates and loops of a still, and alpha of what has none, cannot be set', () => {
  const cut = openCut();
  const still = importPng(cut, '/cuts/art/bg.png');
  expect(() => (still.mainSource.conformFrameRate = 24)).toThrow('it is a still');
  expect(() => (still.mainSource.loop = 2)).toThrow('it is a still');
  expect(() => (still.mainSource.alphaMode = 5412)).toThrow('there is no alpha');
});

test('sequences come at the preference’s rate, alpha is guessed wrongly, and what is imported is the active item', () => {
  const cut = openCut();
  const footage = importPng(cut, '/cuts/cut_012/A/A_0001.png', true);
  expect([footage.frameRate, footage.mainSource.alphaMode]).toEqual([
    30,
    cut.ae.enums.AlphaMode.PREMULTIPLIED,
  ]);
  expect(cut.ae.project.activeItem?.id).toBe(footage.id);
});

test('after footage is replaced its source is another object', () => {
  const cut = openCut();
  const footage = importPng(cut, '/cuts/art/bg.png');
  const source = footage.mainSource;
  footage.replace('/cuts/art/book.png');
  expect(() => source.isStill).toThrow('invalid');
  expect(footage.mainSource.hasAlpha).toBe(true);
});

test('a source that is shorter cuts the layer off, and a still takes the time remap away', () => {
  const cut = openCut();
  const [book, a] = [layerOf(cut, 'BOOK'), layerOf(cut, 'A')];
  book.replaceSource(importPng(cut, '/cuts/cut_012/A/A_0001.png', true), false);
  expect(book.outPoint).toBeCloseTo(0.1);
  a.replaceSource(importPng(cut, '/cuts/art/bg.png'), false);
  expect(a.timeRemapEnabled).toBe(false);
});

test('new layers begin where the artist stands, or at the start, as the preferences say', () => {
  const cut = openCut();
  cut.data().time = 1;
  const comp = cut.ae.project.comp(cut.data().id);
  const item = cut.ae.project.itemByID(cut.bg.source!);
  expect(comp.layers.add(item).startTime).toBe(0);
  cut.ae.preferences.newLayersAtStart = false;
  expect(comp.layers.add(item).startTime).toBe(1);
  expect(comp.layer(1).index).toBe(1);
});

test.each(['flat', 'nested'] as const)(
  'a module that is %s leads to the application, its classes and numbers',
  (shape) => {
    const { ae } = openCut();
    const api = resolveAfterEffects(ae.module(shape), {});
    expect(api.app.project.file).toBe('/cuts/cut_012.aep');
    expect(api.enumValue('AlphaMode', 'STRAIGHT')).toBe(5412);
    expect(api.newMarker('x').comment).toBe('x');
    expect(() => api.enumValue('AlphaMode', 'NONE')).toThrow('no such value');
  },
);

test('classes and numbers of the global object are found too, and what is nowhere is told', () => {
  const { ae } = openCut();
  const { AlphaMode, ...rest } = ae.module('nested');
  const api = resolveAfterEffects(rest, { AlphaMode });
  expect(api.enumValue('AlphaMode', 'IGNORE')).toBe(5413);
  expect(() => resolveAfterEffects({}, {}).newMarker('x')).toThrow('no such class');
});
