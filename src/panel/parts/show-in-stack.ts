/** Scrolls the stack so far down that a row of it is in sight: what will be painted lies at its bottom. */
export function showInStack(row: HTMLElement | null): void {
  const stack = row?.parentElement;
  if (!row || !stack) return;
  const reach = row.offsetTop + row.offsetHeight - stack.offsetTop - stack.clientHeight;
  if (reach > stack.scrollTop) stack.scrollTop = reach;
}
