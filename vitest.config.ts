import { defineConfig } from 'vitest/config';

/** Tests that replace a module for those that import it, or measure the memory of their process. */
const alone = [
  'tests/charts/card-steps.test.ts',
  'tests/unit/check-once.test.ts',
  'tests/unit/dataset-memory.test.ts',
  'tests/unit/importers/memory.test.ts',
  'tests/unit/output/files/png-memory.test.ts',
  'tests/unit/publish/facts-memory.test.ts',
];

const fast = ['tests/{unit,charts,prose,problems}/**/*.test.ts'];

/**
 * Fast tests that reach what has a threshold of coverage no further than others do. V8 counts branches in all code that
 * a process runs, whatever is reported, which makes those with very large inputs several times as slow.
 */
const unmeasured = [
  'tests/charts/{card,country-labels,discs-over-shades,downloads,draw,label-places,map-drawing,map-focus,map-labels}.test.ts',
  'tests/charts/{notes-under,png,png-colours,png-fonts,several-countries,size-key,standalone,text-width,two-renderers}.test.ts',
  'tests/unit/{bench,create,dev,house,package,styles}/**/*.test.ts',
  'tests/unit/output/{embed,files,markdown,search}/**/*.test.ts',
  'tests/unit/{boundaries-doc,browsers-doc,check-finds,geo-countries,hostile-large,loaded-late}.test.ts',
  'tests/unit/history/{colours,diff-cli,lock-hints,returns,revise,rules}.test.ts',
  'tests/unit/importers/{cells,every-cell,names,nasty,warnings}.test.ts',
  'tests/unit/output/feeds/schema-org.test.ts',
  'tests/unit/site/project-memo.test.ts',
];

/**
 * Fast tests of single rooms, and tests that build whole projects: `vitest run --project unit`. Of the fast ones,
 * `--mode rooms` runs those whose coverage is measured, and measures it; `--mode others` runs all but these.
 */
export default defineConfig(({ mode }) => ({
  test: {
    reporters: [
      'default',
      ['json', { outputFile: `test-results/${mode === 'rooms' ? 'rooms' : 'vitest'}.json` }],
    ],
    setupFiles: ['tests/refuse-warnings.ts'],
    allowOnly: false,
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: mode === 'others' ? unmeasured : fast,
          exclude: mode === 'rooms' ? [...alone, ...unmeasured] : alone,
          testTimeout: 15_000,
          // Files share the modules that they import: loading them for each again takes as long as the tests.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone, testTimeout: 15_000 } },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/built-project.ts',
          // After the others: the package that they build with is made meanwhile.
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
    coverage: {
      enabled: mode === 'rooms',
      provider: 'v8',
      // Only what has a threshold: the rest is half as much work again, and nothing reads it here.
      include: ['src/{dataset,tally,prose}/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: {
        'src/dataset/**/*.ts': { branches: 95 },
        'src/tally/**/*.ts': { branches: 95 },
        'src/prose/**/*.ts': { branches: 95 },
      },
    },
  },
}));
