import type { Rect } from '../../../src/geometry/rect.js';
import type { Pixels } from '../../../src/raster/pixels.js';

/** How much of each pixel, 0..255, inside `bounds`; `outside` everywhere else. */
export interface FakeCoverage {
  readonly bounds: Rect;
  readonly data: Uint8Array;
  readonly outside: 0 | 255;
}

/** One layer or group as Photoshop keeps it. 16 bit samples run from 0 to 32768 here. */
export interface FakeNode {
  id: number;
  name: string;
  kind: string;
  visible: boolean;
  opacity: number;
  fillOpacity: number;
  blendMode: string;
  clipped: boolean;
  locks: { all: boolean; pixels: boolean; position: boolean; transparent: boolean };
  background: boolean;
  bounds: Rect;
  pixels: Pixels | null;
  mask: (FakeCoverage & { readonly enabled: boolean }) | null;
  vectorMask: boolean;
  xmp: string | null;
  adjustment: unknown;
  /** Top first, as Photoshop lists them. */
  children: FakeNode[] | null;
}

/** A frame animation: the eyes of all layers in each frame. Those of the current one are the nodes' own too. */
export interface FakeFrames {
  current: number;
  /** New Layers Visible in All Frames, which no script can ask for. */
  newInAll: boolean;
  eyes: Record<number, boolean>[];
}

/** All that history brings back. */
export interface FakeState {
  /** Absent where there is none. */
  frames?: FakeFrames;
  nodes: FakeNode[];
  selection: FakeCoverage | null;
  xmp: string | null;
  active: number[];
}

export const NOTHING: Rect = { left: 0, top: 0, right: 0, bottom: 0 };

export const fakeNode = (part: Partial<FakeNode> & Pick<FakeNode, 'id' | 'name'>): FakeNode => ({
  kind: 'pixel',
  visible: true,
  opacity: 100,
  fillOpacity: 100,
  blendMode: part.children ? 'passThrough' : 'normal',
  clipped: false,
  locks: { all: false, pixels: false, position: false, transparent: false },
  background: false,
  bounds: NOTHING,
  pixels: null,
  mask: null,
  vectorMask: false,
  xmp: null,
  adjustment: null,
  children: null,
  ...part,
});

interface Found {
  readonly node: FakeNode;
  readonly siblings: FakeNode[];
  readonly index: number;
  readonly parents: readonly FakeNode[];
}

export function findNode(siblings: FakeNode[], id: number, parents: readonly FakeNode[] = []): Found | null {
  for (const [index, node] of siblings.entries()) {
    if (node.id === id) return { node, siblings, index, parents };
    const inner = node.children ? findNode(node.children, id, [...parents, node]) : null;
    if (inner) return inner;
  }
  return null;
}

export const everyNode = (nodes: readonly FakeNode[]): readonly FakeNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children ?? [])]);
