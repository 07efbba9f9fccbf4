declare namespace jest {
  interface Matchers<R> {
    /** Same size and channels, every sample within `tolerance` (0 unless given). */
    toMatchPixels(
      expected: { width: number; height: number; channels: number; data: ArrayLike<number> },
      options?: { tolerance?: number },
    ): R;
  }
}
