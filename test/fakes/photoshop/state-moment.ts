import type { FakeNode, FakeState } from './fake-state.js';

const copyOf = (node: FakeNode): FakeNode => ({
  ...node,
  locks: { ...node.locks },
  children: node.children?.map(copyOf) ?? null,
});

/** The state at this moment. Pixels and masks are shared: they are replaced, never written into. */
export const stateMoment = (state: FakeState): FakeState => ({
  ...state,
  ...(state.frames && { frames: { ...state.frames, eyes: state.frames.eyes.map((eyes) => ({ ...eyes })) } }),
  nodes: state.nodes.map(copyOf),
  active: [...state.active],
});
