import { defineConfig } from 'vitest/config';

/** Fast tests of single rooms, and tests that build whole projects: `vitest run --project unit`. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'test-results/vitest.json' }]],
    setupFiles: ['tests/refuse-warnings.ts'],
    allowOnly: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{unit,charts,prose,problems}/**/*.test.ts'],
          testTimeout: 15_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: {
        'src/dataset/**/*.ts': { branches: 95 },
        'src/tally/**/*.ts': { branches: 95 },
        'src/prose/**/*.ts': { branches: 95 },
      },
    },
  },
});
