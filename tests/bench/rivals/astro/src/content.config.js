import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

export const collections = {
  reports: defineCollection({
    loader: glob({ base: './src/reports', pattern: '*.md' }),
    schema: z.object({ title: z.string(), from: z.string(), soon: z.string(), to: z.string() }),
  }),
};
