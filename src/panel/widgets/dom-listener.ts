/**
 * A ref that hears an event of a custom element. React before 19 does not deliver their events, and UXP's do not all
 * bubble, so it listens at the element itself.
 */
export function domListener<Node extends HTMLElement>(
  types: readonly string[],
  handle: (node: Node) => void,
): (node: Node) => () => void {
  return (node) => {
    const listener = (): void => handle(node);
    for (const type of types) node.addEventListener(type, listener);
    return () => {
      for (const type of types) node.removeEventListener(type, listener);
    };
  };
}
