/** The most that is read of a graph; far beyond what a network of strided convolutions needs. */
export const ONNX_LIMITS = {
  bytes: 256 * 1024 * 1024,
  nodes: 1024,
  tensors: 2048,
  /** Inputs or outputs of the graph, or of one node. */
  ends: 64,
  attributes: 32,
  /** Values in a list of an attribute. */
  list: 64,
  /** Bytes of a name. */
  name: 512,
  rank: 8,
  /** Elements of one tensor. */
  elements: 64 * 1024 * 1024,
} as const;
