import type { ReactElement } from 'react';
import { canBeSource } from '../../scene/background/can-be-source.js';
import { fillPlaceholders } from '../../locales/fill-placeholders.js';
import { describeRole } from '../../scene/picture/describe-role.js';
import { roleOf } from '../../scene/roles/role-assignment.js';
import type { LocatedLayer } from '../../scene/tree/located-layer.js';
import { printableName } from '../../scene/tree/printable-name.js';
import type { ShotView } from '../derived/shot-view.js';
import { Pressable } from '../widgets/pressable.js';
import { LayerName } from './layer-name.js';
import { useControl } from './panel-context.js';
import { RoleChooser } from './role-chooser.js';
import { showInStack } from './show-in-stack.js';
import { usePanelState } from './use-panel-state.js';
import { useTexts } from './use-texts.js';

interface LayerRowProps {
  readonly located: LocatedLayer;
  readonly view: ShotView;
}

/** One layer; its role is a button that opens the choice of roles beneath it. */
export function LayerRow({ located, view }: LayerRowProps): ReactElement {
  const { dispatch } = useControl();
  const locale = usePanelState((state) => state.locale);
  const { layer, shown } = located;
  const isOpen = usePanelState(({ openLayer }) => openLayer) === layer.id;
  const texts = useTexts();
  const { role, reason } = roleOf(view.roles, layer.id);
  const isSource = view.sources.has(layer.id);
  const label = fillPlaceholders(texts.stack.roleOf, {
    layer: printableName(layer.name),
    role: describeRole(role, locale),
  });
  const state = `${shown ? '' : 'unseen'} ${isSource ? 'source' : ''} ${isOpen ? 'open' : ''}`;
  return (
    <div role="listitem" ref={isSource ? showInStack : undefined}>
      <div className={`layer ${state}`}>
        <LayerName located={located} isSource={isSource} isRenewed={view.renewed.has(layer.id)} />
        <Pressable
          className={`role role-${role} ${reason.kind === 'corrected' ? 'corrected' : ''}`}
          label={label}
          expanded={isOpen}
          onPress={() => dispatch({ type: 'layer-opened', layer: layer.id })}
        >
          {(reason.kind === 'kind' ? texts.kinds[reason.layerKind] : undefined) ?? texts.roles[role]}
        </Pressable>
      </div>
      {isOpen ? (
        <RoleChooser
          located={located}
          assigned={{ role, reason }}
          canBeSource={canBeSource(layer, view.roles)}
        />
      ) : null}
    </div>
  );
}
