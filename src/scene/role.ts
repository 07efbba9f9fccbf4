/** What a layer is in the shot. */
export const ROLES = ['bg', 'book', 'cel', 'plate', 'effect', 'ignore'] as const;

export type Role = (typeof ROLES)[number];
