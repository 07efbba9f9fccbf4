/** What the panel's menu offers, in its order. */
export const FLYOUT_ITEMS = ['paint', 'shot', 'settings', 'about', 'help'] as const;

export type FlyoutItem = (typeof FLYOUT_ITEMS)[number];
