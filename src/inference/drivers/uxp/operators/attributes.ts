import { graphDamaged } from '../onnx/graph-damaged.js';
import type { OnnxNode } from '../onnx/onnx-graph.js';
import { nodeUnsupported } from '../network-unsupported.js';

/** Refuses a node with attributes that its operator here would ignore. */
export function allowAttributes(node: OnnxNode, ...known: readonly string[]): void {
  for (const name of node.attributes.keys())
    if (!known.includes(name)) throw nodeUnsupported(node, `attribute ${name}`);
}

export function numberAttribute(node: OnnxNode, name: string, usual: number): number {
  const value = node.attributes.get(name) ?? usual;
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw graphDamaged(`${node.name}: attribute ${name}`);
  return value;
}

/** Whole numbers, `count` of them, each from `least` to `most`. */
export function listAttribute(
  node: OnnxNode,
  name: string,
  usual: readonly number[],
  [least, most]: readonly [number, number],
): readonly number[] {
  const value = node.attributes.get(name) ?? usual;
  if (!Array.isArray(value) || value.length !== usual.length)
    throw graphDamaged(`${node.name}: attribute ${name}`);
  const list = value as readonly number[];
  if (list.every((each) => Number.isInteger(each) && each >= least && each <= most)) return list;
  throw nodeUnsupported(node, `${name} ${list.join(', ')}; only ${least} to ${most}`);
}

/** Refuses a text attribute that is none of those allowed; the first of them is what is meant without it. */
export function textAttribute(node: OnnxNode, name: string, ...allowed: readonly string[]): string {
  const value = node.attributes.get(name) ?? allowed[0]!;
  if (typeof value !== 'string') throw graphDamaged(`${node.name}: attribute ${name}`);
  if (allowed.includes(value)) return value;
  throw nodeUnsupported(node, `${name} “${value.slice(0, 40)}”, only ${allowed.join(', ')}`);
}
