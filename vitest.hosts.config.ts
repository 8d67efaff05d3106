import { defineConfig } from 'vitest/config';

/** Built sites served by real web servers, which must be installed: `npm run test:hosts`. */
export default defineConfig({
  test: {
    include: ['tests/hosts/**/*.test.ts'],
    // The certificate of the test's own nginx is signed by nobody.
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
