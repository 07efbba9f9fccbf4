const transform = {
  '^.+\\.(tsx?|js|mjs)$': [
    'ts-jest',
    {
      diagnostics: false,
      tsconfig: {
        target: 'ES2022',
        module: 'CommonJS',
        moduleResolution: 'node10',
        ignoreDeprecations: '6.0',
        isolatedModules: true,
        esModuleInterop: true,
        allowJs: true,
        jsx: 'react-jsx',
        sourceMap: true,
      },
    },
  ],
};

const project = (name) => ({
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts?(x)`],
  transform,
  // These packages ship ES modules only; everything else in node_modules is CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(@noble/hashes|fast-png|iobuffer|tiff|@webtoon/psd|fast-png/.*)/)',
  ],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFilesAfterEnv: ['<rootDir>/test/support/setup.ts'],
});

/** Types are checked by `tsc -b`; jest only runs. */
export default {
  projects: ['static', 'unit', 'contract', 'e2e'].map(project),
  reporters: ['default', '<rootDir>/test/support/count-reporter.cjs'],
};
