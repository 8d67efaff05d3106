import { defineConfig } from 'astro/config';
import sourceline from './src/index.ts';

export default defineConfig({
  integrations: [
    sourceline({
      name: 'The Ledger Desk',
      tagline: 'Events on which sources disagree, counted in the open.',
    }),
  ],
});
