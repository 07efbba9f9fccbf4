import type { SceneTexts } from './texts.js';

export const SCENE_EN: SceneTexts = {
  roles: {
    bg: 'BG (background)',
    book: 'BOOK (background in front of a cel)',
    cel: 'cel',
    plate: 'plate (painted by Haikei)',
    effect: 'effect',
    ignore: 'left alone',
  },
  kinds: {
    pixel: 'pixel layer',
    group: 'group',
    adjustment: 'adjustment layer',
    fill: 'fill layer',
    text: 'text layer',
    shape: 'shape layer',
    'smart-object': 'smart object',
    camera: 'camera',
    light: 'light',
    null: 'null object',
    guide: 'guide layer',
    sound: 'sound',
    other: 'layer of another kind',
  },
  reasons: {
    name: 'its name says “{word}”',
    'group-name': 'its group “{groupName}” says “{word}”',
    corrected: 'you said so (“{selector}”)',
    'corrected-group': 'you said so of its group “{group}”',
    position: 'lowest picture that fills the frame',
    'has-plate': 'a plate was painted from it',
    'background-layer': 'Background layer; another layer is called BG',
    stamp: 'painted by Haikei from “{sourceName}”',
    'on-plate': 'lies on a plate',
    kind: '{layerKind}',
    selected: 'you chose “{selector}”',
    unknown: 'its name says nothing',
  },
  notes: {
    'below-lowest-cel': 'A cel lies beneath the background, so the plate goes beneath the lowest cel.',
    'left-group': "The plate goes outside the background's group, because a cel lies beneath that group.",
    'left-clipping-chain': 'The plate stays out of the clipping chain, which would have clipped it.',
    'above-clipping-chain':
      'Layers are clipped to the background; the plate goes above them all and leaves them as they are.',
    'above-background-layer':
      'The plate goes directly above the Background layer; nothing can lie beneath that.',
    'updates-existing-plate': 'The plate from the last run is painted again in its place.',
    'moved-plate-left':
      'An older plate was moved elsewhere in the stack; it was left as it is, and a new one is made.',
  },
  plateHere: 'the plate goes here',
  plateUpdated: 'this plate is painted again',
};
