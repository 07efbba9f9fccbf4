// Adobe's `aftereffects` module, as the documented members of After Effects 27.0 have it. What Haikei uses of them is
// written down in src/host/aftereffects/api; here is only how the module is reached.

declare module 'aftereffects' {
  /** The application itself, or an object that has it as `app` beside classes and enumerations. */
  const module: Readonly<Record<string, unknown>>;
  export default module;
}
