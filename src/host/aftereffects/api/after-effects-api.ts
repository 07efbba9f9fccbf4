import type { EditableComp, EditableFootage, EditableItem } from './ae-edit.js';
import type { AeProject } from './ae-project.js';
import type { AeMarker } from './ae-property.js';

export interface AeImportOptions {
  file: string;
  importAs: number;
  sequence: boolean;
  /** True would close the gaps between numbers. */
  forceAlphabetical: boolean;
}

/** The project inside an undo group. */
export interface EditableProject extends AeProject {
  xmpPacket: string;
  readonly items: {
    addFolder(name: string): EditableItem;
    addComp(
      name: string,
      width: number,
      height: number,
      pixelAspect: number,
      duration: number,
      frameRate: number,
    ): EditableComp;
  };
  importFile(options: AeImportOptions): EditableFootage;
}

export interface AeApplication {
  readonly project: AeProject;
  /** Ends by itself when the script gives the turn back: nothing of it survives an `await`. */
  beginUndoGroup(name: string): unknown;
  /** @throws where none was begun */
  endUndoGroup(): unknown;
}

/** What Haikei uses of After Effects' scripting interface (UXP, After Effects 27.0 and later), and nothing else of it. */
export interface AfterEffectsApi {
  readonly app: AeApplication;
  newImportOptions(path: string): AeImportOptions;
  newMarker(comment: string): AeMarker;
  /**
   * The number behind a name of an enumeration, `enumValue('AlphaMode', 'STRAIGHT')`: numbers differ between versions.
   * @throws HaikeiError `host-refused` where there is no such name
   */
  enumValue(type: string, name: string): number;
}
