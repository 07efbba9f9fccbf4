/** Every error Haikei tells a user about, with the facts its message needs. Texts live in `src/locales`. */
export interface ErrorDetails {
  // Files that come in
  'file-missing': { path: string };
  'file-unreadable': { path: string; reason: string };
  'format-unknown': { path: string; found: string };
  /** The file ends before what its own lengths promise. */
  'file-truncated': { where: string; offset: number; needed: number; available: number };
  /** Complete, but it says something that cannot be. */
  'file-damaged': { where: string; offset: number; found: string; expected: string };
  'file-too-large': { what: string; value: number; limit: number };
  'mode-unsupported': { mode: string };
  'depth-unsupported': { depth: number };
  'profile-unsupported': { profile: string; reason: string };
  'sheet-mismatch': { path: string; found: string; expected: string };

  // The shot
  'no-layers': { width: number; height: number };
  'no-background': { layers: string };
  'background-ambiguous': { candidates: string };
  'background-unknown': { name: string; layers: string };
  'background-hidden': { layer: string };
  'background-empty': { layer: string };
  'background-outside': { layer: string; bounds: string; canvas: string };
  'layer-too-large': { layer: string; width: number; height: number; limit: number };
  'layer-unsupported': { layer: string; kind: string };
  /** Composited here, the group would not look as in Photoshop. */
  'group-inexact': { group: string; features: string };

  /** Its file is not where the project says. */
  'footage-missing': { layer: string; path: string };
  /** As `layer-unsupported`, of a layer in After Effects. */
  'source-unsupported': { layer: string; kind: string };
  /** Nothing that the companion reads shows it. */
  'footage-unreadable': { layer: string; path: string };
  /** What After Effects would render is in a space that its file does not tell. */
  'project-colour': { layer: string; setting: string };

  // Clips; frames are counted from 1
  /** The drawings of a cel or the frames of footage are not numbered as they should be. */
  'numbering-broken': { where: string; found: string; expected: string };
  /** A sheet names a drawing that nobody drew. */
  'drawing-missing': { cel: string; drawing: string; frame: number; known: string };
  /** Drawings without a column in the sheet. */
  'column-missing': { cel: string; known: string };
  /** No sheet could tell them apart. */
  'cel-twice': { cel: string };
  /** Cels or BOOKs from files were to lie over a document that has cels of its own. */
  'cels-there': { document: string; cels: string };
  'book-opaque': { path: string };
  'frame-size': { path: string; frame: number; found: string; expected: string };
  'frame-unreadable': { path: string; frame: number; reason: string };
  'camera-outside': { frame: number; needed: string; plate: string };

  // What goes out
  'disk-full': { path: string; bytes: number };
  'write-failed': { path: string; reason: string };
  'output-is-input': { path: string };
  'output-exists': { path: string };
  /** There is no folder yet in which plates could lie. */
  'project-unsaved': { project: string };
  'document-changed': { what: string };
  'placement-unverified': { expected: string; found: string };

  // The program that holds the document
  /** It is in a dialog, or another plugin works in it. */
  'host-busy': { host: string; reason: string };
  'host-refused': { host: string; step: string; reason: string };

  // Programs that are used where they are installed
  'tool-missing': { tool: string; purpose: string };
  'tool-failed': { tool: string; reason: string };

  // The companion, a program that paints for others on the same machine
  /** Nothing watches the job folder. */
  'companion-missing': { folder: string };
  'companion-version': { ours: string; theirs: string };
  /** Somebody else watches it already. */
  'companion-running': { folder: string; pid: number };
  /** What lies in the job folder is not what a companion writes. */
  'companion-answer': { where: string; reason: string };

  // Models
  'model-missing': { model: string; known: string };
  'model-damaged': { model: string; reason: string };
  'card-missing': { path: string };
  'card-invalid': { path: string; where: string; reason: string };
  'licence-refused': { model: string; licence: string; profile: string; alternatives: string };
  'tensor-mismatch': { model: string; tensor: string; expected: string; found: string };
  /** A sound graph with a part that this driver does not know. */
  'network-unsupported': { model: string; part: string; reason: string };
  /** The place where networks run does not answer, or answers nonsense. */
  'driver-failed': { driver: string; reason: string };
  'out-of-memory': { what: string; width: number; height: number };

  // Jobs and the program itself
  'job-invalid': { where: string; reason: string };
  'look-unknown': { look: string; known: string };
  'light-invalid': { path: string; where: string; reason: string };
  /** A light is colour, and the document is greyscale. */
  'light-needs-colour': { light: string };
  /** `line` counts from 1. */
  'time-sheet-invalid': { path: string; line: number; where: string; reason: string };
  /** Several files may be the shot's, and nothing tells which is meant. */
  'time-sheet-ambiguous': { candidates: string };
  'camera-invalid': { path: string; where: string; reason: string };
  'shot-invalid': { path: string; where: string; reason: string };
  /** No shot file lies in a folder that was chosen for it. */
  'shot-missing': { folder: string };
  'shot-ambiguous': { folder: string; candidates: string };
  /** It names a file that lies in another place than may be read. */
  'shot-outside': { path: string; shot: string; folder: string };
  usage: { reason: string };
  cancelled: Record<string, never>;
  internal: { reason: string };
}

export type ErrorCode = keyof ErrorDetails;
