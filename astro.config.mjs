import { defineConfig } from 'astro/config';
import sourceline from './src/index.ts';

export default defineConfig({
  // Where the site will stand: embed codes, social cards and feeds need its whole address.
  site: 'https://ledger.example',
  integrations: [
    sourceline({
      name: 'The Ledger Desk',
      tagline: 'Events on which sources disagree, counted in the open.',
    }),
  ],
});
