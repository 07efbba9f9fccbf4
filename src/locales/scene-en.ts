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
    sheet: 'the time sheet has it as “{column}”',
    'sheet-held': 'the time sheet has it as “{column}”: {drawings} drawings, mostly on {on}s',
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
  insertNotes: {
    'read-from-file': 'It was painted from the file itself, exactly as it is.',
    'read-by-rendering':
      'It was painted from what the host renders, because there is no file that Haikei reads. Known colours went that way unchanged.',
    'rendered-in-8-bit':
      'This project has more than 8 bits, but the rendered picture has 8: soft gradients may show steps. A PNG or TIFF of 16 bits would be read as it is.',
    'made-sequence': 'The background moves, so the plate is a sequence of pictures.',
    'check-colour-space':
      'This project manages colour in a way that scripts cannot ask about: check how the plate’s file is interpreted.',
    'light-kept':
      '“{layer}” was kept as it is, because it was changed by hand or nothing tells whether it was; it may differ from the light as it is now.',
    'frames-found':
      'This document has a frame animation, and Photoshop does not say in which frames the plate shows. If it is missing in some: select all frames and switch its eye on.',
    'frames-unknown':
      'Photoshop does not say whether this is a frame animation. If it is and the plate is missing in some frames: select all frames and switch its eye on.',
    'source-hidden-in-frame':
      'The original is hidden. In a frame animation this holds for the current frame only: select all frames and switch its eye off.',
  },
  sheetNotes: {
    'sheet-order':
      'The time sheet has “{lower}” beneath “{upper}”; in the stack it lies above. Nothing was moved.',
    'sheet-absent': 'On the time sheet and not in the stack: {columns}.',
    'sheet-length': 'The time sheet has {sheet} frames, this shot {shot}.',
  },
  plateHere: 'the plate goes here',
  plateUpdated: 'this plate is painted again',
};
