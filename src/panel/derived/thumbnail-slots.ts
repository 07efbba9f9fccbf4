/** Where a thumbnail stands in the panel. */
export const thumbnailSlots = {
  map: 'map',
  hand: (id: string): string => `hand ${id}`,
  light: (id: string | null): string => (id === null ? 'no light' : `light ${id}`),
} as const;
