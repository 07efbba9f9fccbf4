/** Whether the white around drawings is made transparent: where they are opaque, always, or never. */
export type KeyChoice = 'auto' | 'white' | 'none';
