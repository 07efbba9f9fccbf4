import type { ErrorTexts } from './texts.js';
import { SHOT_ERRORS_EN } from './shot-errors-en.js';

export const ERRORS_EN: ErrorTexts = {
  'file-missing': {
    what: 'There is no file {path}.',
    remedy: 'Check the name and the folder, and that the drive is connected.',
  },
  'file-unreadable': {
    what: '{path} cannot be read: {reason}.',
    remedy: 'Check that you may open the file and that no other program holds it, then try again.',
  },
  'format-unknown': {
    what: '{path} is no picture that Haikei knows (found: {found}).',
    remedy: 'Use a PSD or PSB with layers, or one picture as PNG, JPEG or TIFF.',
  },
  'file-truncated': {
    what: 'The file ends too early: {where} needs {needed} bytes from byte {offset} on, and {available} are left.',
    remedy:
      'It was probably cut off while being saved or copied. Copy it again, or save it again from Photoshop.',
  },
  'file-damaged': {
    what: 'The file is damaged in {where} at byte {offset}: expected {expected}, found {found}.',
    remedy:
      'Open it in the program it came from and save it again; if that fails, go back to an earlier copy.',
  },
  'file-too-large': {
    what: 'Too large: {what} is {value}, and Haikei takes at most {limit}.',
    remedy: 'Reduce the document, or split it into several.',
  },
  'mode-unsupported': {
    what: 'The document is in {mode} mode; Haikei paints RGB and greyscale.',
    remedy: 'Convert a copy with Image > Mode > RGB Color and use the copy.',
  },
  'depth-unsupported': {
    what: 'The document has {depth} bits per channel; Haikei paints 8 and 16.',
    remedy: 'Convert a copy with Image > Mode > 16 Bits/Channel and use the copy.',
  },
  'profile-unsupported': {
    what: 'The colour profile “{profile}” cannot be used: {reason}.',
    remedy: 'Convert a copy with Edit > Convert to Profile, for example to sRGB or Display P3.',
  },
  'sheet-mismatch': {
    what: '{path} does not fit the shot: it is {found}, expected {expected}.',
    remedy: 'Export all cels of the shot at the size of the background, then try again.',
  },
  'no-layers': {
    what: 'The document ({width}×{height}) has no layers, so there is nothing to slide a plate beneath.',
    remedy: 'Save it from Photoshop with its layers, or give the flat picture as PNG, JPEG or TIFF.',
  },
  'no-background': {
    what: 'No layer looks like the background. The layers, top first:\n{layers}',
    remedy:
      'Name the layer to paint, e.g. --background "group/layer" or --background "#12", or call it BG in the document.',
  },
  'background-ambiguous': {
    what: 'Several layers may be the background:\n{candidates}',
    remedy:
      'Name one of them as it is written here, by path or #number: --background "…". Where two read the same and have no number, rename one.',
  },
  'background-unknown': {
    what: 'The shot has no layer “{name}” to paint. Its layers, top first:\n{layers}',
    remedy: 'Copy a path or #number from the list. A plate that Haikei made is not painted from.',
  },
  'background-hidden': {
    what: 'The background “{layer}” is hidden, by its own eye or that of a group around it.',
    remedy: 'Show it, or name it with --background if you do want to paint it hidden.',
  },
  'background-empty': {
    what: 'The background “{layer}” has nothing on it.',
    remedy: 'Put the photo or drawing on this layer, or name another one with --background.',
  },
  'background-outside': {
    what: 'The background “{layer}” lies outside the picture: it is {bounds}, the canvas is {canvas}.',
    remedy: 'Move it into the picture, or name another layer with --background.',
  },
  'layer-too-large': {
    what: 'The layer “{layer}” is {width}×{height} pixels; Haikei paints up to {limit} on a side.',
    remedy: 'Crop a copy of the layer, or split the plate into several.',
  },
  'layer-unsupported': {
    what: 'The layer “{layer}” is of the kind “{kind}” and has no pixels to paint from.',
    remedy: 'Rasterise a copy of it (Layer > Rasterize), or name another layer with --background.',
  },
  'group-inexact': {
    what: 'The group “{group}” uses what only Photoshop can composite exactly: {features}.',
    remedy:
      'Paint it in Photoshop, or merge a copy of the group into one layer (Layer > Merge Group), or name one of its layers with --background.',
  },
  'footage-missing': {
    what: 'The footage of “{layer}” is not where the project says: {path}.',
    remedy: 'Relink it (File > Replace Footage > File), or connect the drive, then try again.',
  },
  'source-unsupported': {
    what: 'The layer “{layer}” is of the kind “{kind}” and shows no one picture to paint from.',
    remedy:
      'Choose another layer (of a composition inside, one of its layers), or render a frame of it (Composition > Save Frame As) and use that as footage.',
  },
  'footage-unreadable': {
    what: '“{layer}” has no file that Haikei reads ({path}).',
    remedy: 'Replace its footage with a PSD, PNG, TIFF or JPEG of the same picture.',
  },
  'project-colour': {
    what: '“{layer}” has no file that Haikei reads, and what After Effects would render of it is not in sRGB here ({setting}).',
    remedy: 'Replace it with a PSD, PNG, TIFF or JPEG of the same picture, which is read as it is.',
  },
  'disk-full': {
    what: 'There is no room for {path}: it needs {bytes} bytes.',
    remedy: 'Make room on the drive or choose another folder with --out. Your own file is as it was.',
  },
  'write-failed': {
    what: '{path} could not be written: {reason}.',
    remedy:
      'Check that you may write there, or choose another folder with --out. Your own file is as it was.',
  },
  'output-is-input': {
    what: '{path} is the file being read; Haikei never writes over your own file.',
    remedy: 'Choose another name with --out.',
  },
  'output-exists': {
    what: '{path} exists already.',
    remedy: 'Choose another name with --out, or allow it to be replaced with --force.',
  },
  'project-unsaved': {
    what: 'The project “{project}” was never saved, so there is no folder to put the plate’s file in.',
    remedy: 'Save the project, then paint again. Plates go into a folder “Haikei” beside it.',
  },
  'document-changed': {
    what: 'The document changed while it was being painted: {what}. Nothing was inserted.',
    remedy: 'Run it again on the document as it is now.',
  },
  'placement-unverified': {
    what: 'The plate did not end up beneath the cels, and nothing was kept.\nExpected:\n{expected}\nFound:\n{found}',
    remedy: 'Check the roles with `haikei inspect`, correct them with --role, and run it again.',
  },
  'host-busy': {
    what: '{host} is busy ({reason}). Nothing was changed.',
    remedy: 'Close an open dialog, finish a transform or text, wait for other plugins, then try again.',
  },
  'host-refused': {
    what: '{host} did not carry out “{step}”: {reason}. The document is as it was.',
    remedy: 'Check that the layers around the plate are not locked, then run it again.',
  },
  'companion-missing': {
    what: 'No companion watches {folder}.',
    remedy: 'Run “npx haikei watch” in a terminal and leave it open.',
  },
  'companion-version': {
    what: 'This is {ours}, and the companion is {theirs}: they do not understand each other.',
    remedy: 'Bring both to the same version, then start the companion anew with “npx haikei watch”.',
  },
  'companion-running': {
    what: 'Another companion (process {pid}) watches {folder} already.',
    remedy: 'Use that one, or end it first.',
  },
  'companion-answer': {
    what: 'What lies in the job folder is not what the companion writes: {where}: {reason}.',
    remedy: 'Paint again. If that fails too, end the companion, empty the job folder and start it anew.',
  },
  'model-missing': {
    what: 'There is no model “{model}”. Known: {known}.',
    remedy: 'Choose one of these with --model, or bring your own with `haikei models add`.',
  },
  'model-damaged': {
    what: 'The model “{model}” cannot be used: {reason}.',
    remedy: 'Install it again; its file is not the one its card describes.',
  },
  'card-missing': {
    what: '{path} has no model card beside it, and a model without a card does not run.',
    remedy:
      'Put its card (.json) beside it, or add it with `haikei models add`, which asks for what the card needs.',
  },
  'card-invalid': {
    what: 'The model card {path} is wrong at {where}: {reason}.',
    remedy: 'Correct the card, or get it again from where the model came from.',
  },
  'licence-refused': {
    what: 'The model “{model}” ({licence}) may not be used in a {profile} shot.',
    remedy:
      'Use one of these instead: {alternatives}. Or set --profile personal if the shot really is not commercial.',
  },
  'tensor-mismatch': {
    what: 'The model “{model}” does not do what its card says: {tensor} is {found}, expected {expected}.',
    remedy: 'Install the model again, or correct its card.',
  },
  'network-unsupported': {
    what: 'The model “{model}” needs {part}, which the built-in runner cannot do: {reason}.',
    remedy:
      'Paint with one of Haikei’s own models here, or paint the file with `haikei paint`, which runs any model.',
  },
  'driver-failed': {
    what: 'The part of Haikei that runs the model ({driver}) does not work: {reason}.',
    remedy:
      'Run it again. If that fails, close and open the panel, or choose another driver in its settings.',
  },
  'out-of-memory': {
    what: 'Not enough memory for {what} ({width}×{height}).',
    remedy: 'Close other programs, or paint in smaller tiles with --tile; the picture comes out the same.',
  },
  'job-invalid': {
    what: 'The job is wrong at {where}: {reason}',
    remedy: 'Correct this entry; docs/paint-job.schema.json describes what a job may say.',
  },
  'look-unknown': {
    what: 'There is no look “{look}”. Known: {known}.',
    remedy:
      'Choose one of these. Hands can be mixed (--look "gouache:2,poster:1"), and a light can be a file of your own (--light my-light.json).',
  },
  'light-invalid': {
    what: 'The light {path} is wrong at {where}: {reason}.',
    remedy: 'Correct this entry; docs/light-script.schema.json describes what a light may say.',
  },
  'light-needs-colour': {
    what: 'The light “{light}” is made of colours, and the document is greyscale.',
    remedy: 'Convert a copy with Image > Mode > RGB Color and use the copy, or paint without a light.',
  },
  'time-sheet-invalid': {
    what: 'The time sheet {path} is wrong in line {line} at {where}: {reason}.',
    remedy: 'Export the sheet again as XDTS or TDTS from the program it was made in, or correct this entry.',
  },
  'time-sheet-ambiguous': {
    what: 'Several time sheets may belong to this cut:\n{candidates}',
    remedy: 'Choose one of them by hand, or take the others away.',
  },
  'camera-invalid': {
    what: 'The camera {path} is wrong at {where}: {reason}.',
    remedy: 'Correct this entry; docs/camera.schema.json describes what a camera may say.',
  },
  ...SHOT_ERRORS_EN,
  'numbering-broken': {
    what: 'The numbering of {where} is broken: {found}, expected {expected}.',
    remedy:
      'Look whether a file is missing or twice there; `--gaps hold` lets the drawing before a gap stand on.',
  },
  'drawing-missing': {
    what: 'The time sheet wants drawing {drawing} of cel {cel} at frame {frame}, and there is none. There are: {known}.',
    remedy: 'Put the drawing into the folder of the cel, or correct the sheet.',
  },
  'column-missing': {
    what: 'Cel {cel} has drawings, and the time sheet has no column for it. It has: {known}.',
    remedy: 'Rename the folder or the column so that both have one name, or leave the cel out.',
  },
  'cel-twice': {
    what: 'There are two cels called {cel}.',
    remedy: 'Rename one of them, or leave one out.',
  },
  'cels-there': {
    what: '{document} has cels of its own ({cels}), so that cels and BOOKs from files cannot lie over it.',
    remedy: 'Give its background as a picture of its own, or leave these files out.',
  },
  'book-opaque': {
    what: '{path} has no transparency: as a BOOK it would hide everything behind it.',
    remedy: 'Cut out what stands in front and export it with alpha, as PNG, TGA or TIFF.',
  },
  'frame-size': {
    what: '{path} (frame {frame}) is {found}, expected {expected}.',
    remedy: 'Export all drawings of the clip at one size, that of the picture or that of the plate.',
  },
  'frame-unreadable': {
    what: '{path}, which stands at frame {frame}, cannot be read: {reason}',
    remedy:
      'Export this one again; what is finished already is kept, and the same command goes on from there.',
  },
  'camera-outside': {
    what: 'At frame {frame} the camera sees {needed}, and the plate is only {plate}.',
    remedy: 'Use a larger background, a nearer zoom or a shorter way, or correct the camera.',
  },
  'tool-missing': {
    what: '{tool} is not installed; it is needed for {purpose}.',
    remedy: 'Install it, or do without: everything else works as before.',
  },
  'tool-failed': {
    what: '{tool} did not do its work: {reason}',
    remedy: 'What was written before is complete. Run the same command again once the cause is gone.',
  },
  usage: {
    what: '{reason}',
    remedy: '`haikei --help` shows how to call it.',
  },
  cancelled: {
    what: 'Stopped. Nothing was changed.',
    remedy: 'Run it again when you like.',
  },
  internal: {
    what: 'Something went wrong inside Haikei: {reason}. Your own files are as they were.',
    remedy: 'Please report this, with the message and, if you can, the document.',
  },
};
