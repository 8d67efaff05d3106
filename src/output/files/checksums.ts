import { createHash } from 'node:crypto';
import { unixLines } from '../../problems/line-ends.ts';

/** Stands for the hash inside a file that tells its own address, when that file's sum is taken. */
export const anyHash = '{hash}';

/** A text counts with the line ends of Unix: git may change them in a file that is kept. */
const counted = (content: string | Uint8Array) =>
  typeof content === 'string' ? unixLines(content) : content;

/** The checksum of a file as embeds tell it: `sha256-` and base64, as in HTML's `integrity`. */
export const checksumOf = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(counted(content)).digest('base64')}`;

/** The name of the folder that keeps an embed file: the first 12 digits of its SHA-256, hex. */
export const hashOf = (embed: string): string =>
  createHash('sha256').update(counted(embed)).digest('hex').slice(0, 12);
