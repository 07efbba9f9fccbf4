import type { Picture } from '../../../pictures/picture.js';
import type { FootageFacts } from '../facts/item-facts.js';
import type { ProjectFacts } from '../facts/shot-facts.js';
import type { FootageReading } from './read-footage.js';

/** How pictures of sources are come by. */
export interface SourceReading extends FootageReading {
  /**
   * A frame of a source that has no file which Haikei reads.
   * @throws HaikeiError `project-colour`, `host-refused`, `footage-unreadable` where nobody can show it
   */
  render(signal: AbortSignal, project: ProjectFacts, item: FootageFacts, frame: number): Promise<Picture>;
}
