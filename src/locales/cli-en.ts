import type { CliTexts } from './cli-texts.js';

export const CLI_EN: CliTexts = {
  about: 'Haikei paints the background of a shot and slides the painted plate beneath your cels.',
  headings: {
    usage: 'Usage:',
    options: 'Options:',
    commands: 'Commands:',
    arguments: 'Arguments:',
    examples: 'Examples:',
    exitCodes: 'Exit codes:',
  },
  exitCodes:
    '0 done · 2–4 the command or job is wrong · 10–19 the input cannot be read · 30–39 the shot needs a decision · 50–55 writing failed · 70–76 the model · 130 stopped. Whatever happens, your own files stay as they were.',
  commands: {
    paint: 'Paint the background of a shot; writes a new file, never yours.',
    clip: 'Make a clip: one painted background under moving cels, frame by frame.',
    frames:
      'Composite frames of a clip, or a part of them, from its shot.json alone: for farms and retouched plates.',
    inspect: 'Show the layer stack, the role of each layer and why, and where the plate would go.',
    watch: 'Be the companion: paint what panels and scripts on this machine lay into a folder.',
    lights: 'List the lights that can be laid over a plate.',
    models: 'The models that paint.',
    modelsList: 'List the models on this machine.',
    modelsShow: "Print a model's card.",
    modelsAdd: 'Bring a model of your own (.onnx).',
    modelsRemove: 'Forget a model that you added.',
  },
  args: {
    input: 'a PSD or PSB with layers, or one picture (PNG, JPEG, TIFF)',
    shotFile: 'the shot.json of a clip, where the clip was written',
    clipInput:
      'a PSD or PSB whose cels are groups of numbered drawings; leave it out to use --background and --cels',
    jobFolder: 'folder for jobs (default: Haikei/jobs in your home folder)',
    modelFile: 'the .onnx file',
    modelName: 'name of a model, as `haikei models` lists it',
  },
  options: {
    out: 'where to write the painted document (default: <input>-painted.psd beside the input)',
    look: 'the hand that paints, or a mix: gouache, or "gouache:2,poster:1" (default: the model\'s first hand)',
    light:
      'the light laid over the plate as layers you can edit: a name that `haikei lights` lists, a .json file of your own, or none (default: none)',
    bakeLight: 'put the light into the pixels of the plate instead of layers',
    strength: '0 keeps the photograph, 1 is all painting (default: 1)',
    detail:
      'how fine the brush is: 2 paints with half as large a one, 0.5 with twice as large; edges stay sharp (default: 1)',
    background: 'layer to paint: its name, group/name, or #number as `inspect` prints it',
    role: 'correct a role, e.g. --role "Layer 3=cel" (bg, book, cel, effect, ignore); may be repeated',
    model: 'which model paints (default: the best one the licence allows)',
    profile: 'commercial refuses models whose licence does not plainly allow it; personal does not',
    cels: 'with a picture as input: folder with the cels (A/, B/, … or A_0001.png, …)',
    hideOriginal: 'switch off the eye of the layer that was painted',
    plate: 'also write the plate alone as a PNG with its colour profile',
    plateDepth: 'bits of that PNG: 8 or 16 (default: as the document)',
    preview: 'also write a flat picture of the whole shot as a PNG',
    sidecar: 'do not write the .haikei.json beside the result',
    job: 'take the settings from a job file; options given here win',
    saveJob: 'write the settings of this run as a job file',
    force: 'overwrite results of an earlier run (never the input)',
    tile: 'size of the pieces it paints in, in pixels; changes memory and speed, not the picture',
    threads: 'processor threads to use (default: all)',
    reproducible: 'leave the date out, so that the same job gives the same bytes',
    clipBackground:
      'the background: a picture, a folder of frames of footage, or a video (with ffmpeg); for a PSD the layer to paint',
    clipCels: 'folder with cels (A/, B/, … or A_0001.png, …); may be repeated, the lowest first',
    clipOut: 'folder for everything that is made (default: <input>-clip beside the input)',
    clipJob: 'take the settings of painting from a job file; options given here win',
    clipForce: 'replace the results of another run in that folder (never the input)',
    book: 'a BOOK in front of the cels, as the background or the picture in size; may be repeated',
    paintBooks: 'paint the BOOKs too (default: they are art already)',
    sheet:
      'time sheet that says which drawing stands when: .xdts or .tdts (default: by the numbers of the files)',
    table: 'name of the time table in that sheet, where it has several',
    fps: 'frames a second, e.g. 24, 23.976 or 24000/1001 (default: 24)',
    frames: 'length in frames (default: as the sheet, or to the last drawing)',
    on: 'without a sheet: frames that a drawing stands, 2 for twos, 3 for threes (default: 1)',
    gaps: 'without a sheet, what a missing number means: refuse, hold or empty (default: refuse)',
    key: 'white paper around drawings becomes transparent: auto (where nothing else is), white or none (default: auto)',
    smooth: 'smooth the steps of binarised lines',
    camera: 'camera move as JSON: keys with ease, zoom, speeds of layers',
    movie: 'mp4, prores or webp, with ffmpeg; may be repeated (default: mp4 where ffmpeg is installed)',
    noMovie: 'make no movie',
    startNumber: "number of the first frame's file (default: 1)",
    paintOn: 'with footage as background: paint every first, second, third … frame (default: 1)',
    steady: 'with footage as background: leave every painted frame as it comes, flicker and all',
    shotOnly: 'paint and write shot.json, composite nothing: haikei frames does that in parts',
    partFrom: 'number of the first frame, as in the names of the files (default: the first)',
    partTo: 'number of the last frame (default: the last)',
    partOut: 'folder in which frames/ is made (default: that of shot.json)',
    partForce: 'make frames that are there again, also those of another shot',
    modelFolder: 'folder with your own models (default: ~/.haikei/models)',
    json: 'answer in JSON, one object a line, for other programs',
    lang: 'language of messages: en or ja (default: as the system)',
    help: 'show this help',
    version: 'show the version',
    addName: 'name to list it under (default: from the file name)',
    addTitle: 'title shown to people',
    addLicence: 'licence of the weights, e.g. MIT or CC-BY-4.0',
    addCommercial: 'whether that licence allows commercial use: allowed or forbidden',
    addAttribution: 'the credit its authors ask for',
    addUrl: 'where the licence is stated',
    addRange: 'value range of what goes in, e.g. -1,1 or 0,1 or 0,255 (default: found by trying)',
    addOutputRange: 'value range of what comes out (default: found by trying)',
    addChannels: 'RGB or BGR (cannot be found out; default: RGB)',
  },
  paintExamples: `  haikei paint cut-012.psd
  haikei paint cut-012.psd --light dusk
  haikei paint cut-012.psd --background "BG" --strength 0.8 --hide-original
  haikei paint street.jpg --cels ./cut-012/ --out cut-012.psd
  haikei paint cut-012.psd --plate plate.png --preview preview.png`,
  framesExamples: `  haikei clip cut-012.psd --shot-only
  haikei frames cut-012-clip/shot.json --from 1 --to 100
  haikei frames cut-012-clip/shot.json --from 101 --to 200
  haikei clip cut-012.psd`,
  clipExamples: `  haikei clip cut-012.psd --sheet cut-012.xdts
  haikei clip --background street.jpg --cels A/ --cels B/ --on 3 --fps 24
  haikei clip --background wide.jpg --cels cut-012/ --sheet cut-012.xdts --book tree.png --camera pan.json`,
  stages: {
    reading: 'Reading the shot …',
    painting: 'Painting',
    refining: 'Sharpening edges',
    inserting: 'Sliding the plate beneath the cels …',
    compositing: 'Compositing',
    filming: 'Making the movie …',
    steadying: 'Painting the footage',
  },
  timeLeft: (duration) => `${duration} left`,
  stopping: 'Stopping after this tile. Nothing will be written.',
  report: {
    painted: ({ layer, size, depth, model, look, strength }) =>
      `Painted "${layer}" (${size}, ${depth} bit) with ${model}, ${look}, strength ${strength}.`,
    working: (size) => `Brushes as for ${size}; edges from the full-size picture.`,
    inserted: 'The plate is in:',
    updated: 'The plate from the earlier run was repainted in place:',
    seams: (kind, tiles) =>
      ({
        exact: `${tiles} tiles, without seams by construction.`,
        none: 'Painted in one piece.',
        blended: `${tiles} tiles, blended: this model looks at the whole picture at once, so faint steps between tiles are possible.`,
      })[kind],
    licence: (licence, commercial) =>
      `Weights: ${licence}, ${
        {
          allowed: 'may be used commercially.',
          forbidden: 'NOT for commercial use.',
          unknown: 'commercial use not known.',
        }[commercial]
      }`,
    approximated: (list) =>
      `The flat preview inside the file only approximates: ${list}. The layers themselves are untouched.`,
    written: {
      document: 'Shot with plate',
      plate: 'Plate alone',
      preview: 'Flat preview',
      sidecar: 'Where it came from',
      job: 'Job file',
    },
    became: (format) => `The result is larger than a PSD may be, so it is written as ${format}.`,
    personalNotice: 'This model may not be used in commercial work; the plate says so in its records.',
    document: ({ name, size, depth, mode, profile }) => `${name}: ${size}, ${depth} bit, ${mode}, ${profile}`,
    untagged: 'no colour profile (taken as sRGB)',
    grey: 'grey',
    provenance: 'Painted by machine, as the file records:',
    noProvenance: 'The file records no machine-painted plate.',
  },
  clip: {
    made: ({ frames, size, fps, seconds }) =>
      `${frames} frames of ${size} at ${fps} a second (${seconds} s).`,
    layers: 'Layers, top first:',
    written: {
      frames: 'Frames',
      preview: 'Animated preview',
      contact: 'Contact sheet',
      movie: 'Movie',
      shot: 'For compositors',
    },
    steadied: ({ painted, steadied, still, cuts }) =>
      `Flicker (mean warping error of 255): ${painted} as painted, ${steadied} steadied; ${still} % of a frame stay to the bit.${cuts === '' ? '' : ` Cuts before painted frame ${cuts}.`}`,
    video: ({ path, size, fps }) => `${path}: video of ${size}, ${fps} frames a second`,
    noMovie:
      'No MP4 and no WebP: ffmpeg is not installed, or lacks their encoders. The animated preview is a PNG (APNG).',
    shotOnly: (shot) =>
      `Plates and ${shot} are there, no frames yet: haikei frames composites them, in parts where you like, and the same command without --shot-only adds preview and movie.`,
    part: ({ frames, from, to, made, there }) =>
      `Frames ${from} to ${to} in ${frames}: ${made} composited${there === 0 ? '' : `, ${there} were there`}.`,
    stopping: 'Stopping after this step. What is finished stays; the same command goes on from there.',
  },
  watch: {
    watching: (folder) => `Watching ${folder}. Leave this open while you paint; Ctrl-C ends it.`,
    answered: (job, failure) => (failure === '' ? `${job}: painted` : `${job}: ${failure}`),
    stopping: 'Ending. A job that is not finished is taken up again next time.',
  },
  lights: {
    columns: { name: 'light', title: 'title', parts: 'made of' },
    parts: { colour: 'tone and colour', haze: 'haze', bloom: 'bloom' },
    own: 'A light of your own: copy one of these files, change it, and give its path: --light my-light.json',
  },
  models: {
    columns: {
      name: 'model',
      version: 'version',
      hands: 'hands',
      use: 'commercial use',
      cost: 'cost',
      from: 'from',
    },
    use: { allowed: 'allowed', forbidden: 'forbidden', unknown: 'not known' },
    from: { bundled: 'Haikei', user: 'you' },
    added: (name, card) => `Added ${name}. Its card: ${card}`,
    removed: (name) => `${name} was removed from your model folder.`,
    measured: 'Found out by trying:',
    pleaseCheck: 'Could not be found out; please check in the card:',
  },
};
