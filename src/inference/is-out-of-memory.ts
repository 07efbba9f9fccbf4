const MESSAGES =
  /bad_alloc|out of memory|allocation failed|failed to allocate|cannot enlarge memory|memory access out of bounds|invalid (typed )?array (buffer )?length|tensor shape is too large|integer overflow|\boom\b/i;

/**
 * Whether a runtime failed for lack of memory. Runtimes have no common error for it: ONNX Runtime says
 * `std::bad_alloc` in words, or complains of a tensor beyond the 4 GB of WebAssembly; WebAssembly traps or
 * throws a bare number (the address of a C++ exception); JavaScript throws a RangeError. Errors may come
 * from another realm, hence no `instanceof`.
 */
export function isOutOfMemory(error: unknown): boolean {
  if (typeof error === 'number') return true;
  if (typeof error !== 'object' || error === null) return false;
  const { name, message, code } = error as Partial<Record<'name' | 'message' | 'code', unknown>>;
  if (code === 'out-of-memory') return true;
  const text = typeof message === 'string' ? message : '';
  if (name === 'RangeError') return !/call stack/i.test(text);
  return MESSAGES.test(text);
}
