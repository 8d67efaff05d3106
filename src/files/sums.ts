import { createHash } from 'node:crypto';

/** Stands for the hash inside a file that tells its own address, when that file's sum is taken. */
export const anyHash = '{hash}';

/** The sum of a file as embeds tell it: `sha256-` and base64, as in HTML's `integrity`. */
export const sumOf = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

/** The name of the folder that keeps an embed file: the first 12 digits of its SHA-256, hex. */
export const hashOf = (embed: string | Uint8Array): string =>
  createHash('sha256').update(embed).digest('hex').slice(0, 12);
