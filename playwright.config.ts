import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/e2e/browser.ts';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/build-sites.ts',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: { browserName: 'chromium', launchOptions: await findBrowser(), locale: 'en-GB' },
});
