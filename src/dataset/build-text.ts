import type { z } from 'zod';
import type { text } from './schema/scalars.ts';
import type { Text } from './trusted.ts';

export type FileText = z.output<typeof text>;

/** A plain string is in the dataset's language. */
export const buildText = (raw: FileText, language: string): Text =>
  typeof raw === 'string' ? { [language]: raw } : raw;

export const maybeText = (raw: FileText | undefined, language: string): Text | undefined =>
  raw === undefined ? undefined : buildText(raw, language);
