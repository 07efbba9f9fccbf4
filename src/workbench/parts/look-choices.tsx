import type { ReactElement } from 'react';
import { AS_OPENED } from '../as-opened.js';
import type { KeptLook } from '../calls.js';
import { benchTextsFor } from '../texts/bench-texts.js';
import { useBench, useBenchLocale, useBenchState, useIsRunning } from './bench-context.js';

interface ChoiceProps {
  readonly label: string;
  readonly looks: readonly KeptLook[];
  readonly chosen: number;
  readonly blocked?: boolean;
  readonly choose: (version: number) => void;
}

function Choice({ label, looks, chosen, blocked = false, choose }: ChoiceProps): ReactElement {
  return (
    <label className="bench-choice">
      {label}
      <select value={chosen} disabled={blocked} onChange={({ target }) => choose(Number(target.value))}>
        {looks.map(({ version, name }) => (
          <option key={version} value={version}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which painting is the document's, and which one it is compared with. */
export function LookChoices(): ReactElement {
  const { store, control } = useBench();
  const texts = benchTextsFor(useBenchLocale());
  const { looks, version } = useBenchState((state) => state.steps);
  const { other, split } = useBenchState((state) => state);
  const blocked = useIsRunning();
  const numbered = looks.map((look, i) => ({ ...look, name: `${i + 1}. ${look.name}` }));
  const asOpened = { version: AS_OPENED, name: texts.asOpened };
  const isOfLook = looks.some((look) => look.version === version);
  return (
    <>
      {split === null ? null : (
        <Choice
          label={texts.other}
          looks={[asOpened, ...numbered]}
          chosen={other}
          choose={(chosen) => store.dispatch({ type: 'compared', other: chosen })}
        />
      )}
      {looks.length === 0 ? null : (
        <Choice
          label={texts.look}
          looks={isOfLook ? numbered : [{ version, name: '–' }, ...numbered]}
          chosen={version}
          blocked={blocked}
          choose={(chosen) => void control.takeLook(chosen)}
        />
      )}
    </>
  );
}
