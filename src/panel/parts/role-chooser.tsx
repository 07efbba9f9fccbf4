import type { ReactElement } from 'react';
import { describeReason } from '../../scene/picture/describe-reason.js';
import type { Role } from '../../scene/role.js';
import type { AssignedRole } from '../../scene/roles/role-assignment.js';
import type { LocatedLayer } from '../../scene/tree/located-layer.js';
import { selectorOf } from '../derived/selector-of.js';
import { Pressable } from '../widgets/pressable.js';
import { useControl } from './panel-context.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

/** What a layer can be made by hand; a plate is known by the stamp it bears. */
const CHOICES: readonly Role[] = ['bg', 'book', 'cel', 'effect', 'ignore'];

interface RoleChooserProps {
  readonly located: LocatedLayer;
  readonly assigned: AssignedRole;
  readonly canBeSource: boolean;
}

/** Why the layer has its role, and the others it can have. */
export function RoleChooser({ located, assigned, canBeSource }: RoleChooserProps): ReactElement {
  const { correctRole, dispatch } = useControl();
  const locale = usePanelState((state) => state.locale);
  const selector = selectorOf(located);
  const isTarget = usePanelState(({ targets }) => targets).includes(selector);
  const { roles, stack } = useTexts();
  const isCorrected = assigned.reason.kind === 'corrected';
  const choose = (role: Role | null): void => void correctRole(selector, role);
  return (
    <div className="chooser">
      <div className="chooser-reason">{describeReason(assigned.reason, locale)}</div>
      <div className="chooser-roles">
        {CHOICES.map((role) => (
          <Pressable
            key={role}
            className={`choice ${role === assigned.role ? 'chosen' : ''}`}
            pressed={role === assigned.role}
            onPress={() => choose(role)}
          >
            {role === 'ignore' ? stack.leaveAlone : roles[role]}
          </Pressable>
        ))}
        <Pressable
          className={`choice ${isCorrected ? '' : 'chosen'}`}
          pressed={!isCorrected}
          onPress={() => choose(null)}
        >
          {stack.byItself}
        </Pressable>
      </div>
      {canBeSource ? (
        <Pressable
          className="link"
          pressed={isTarget}
          onPress={() => dispatch({ type: 'target-toggled', selector })}
        >
          {isTarget ? stack.paintNot : stack.paintThis}
        </Pressable>
      ) : null}
    </div>
  );
}
