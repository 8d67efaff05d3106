import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { judgeLatin } from './judge-latin.ts';

/** How the bytes of a file are read as text. */
export type Encoding = {
  /** As TextDecoder calls it. */
  readonly label: string;
  /** As a sentence calls it. */
  readonly said: string;
  /** Bytes before the text. */
  /** Words of it, for whoever knows whether they are right. */
  readonly example?: string;
  readonly skip: number;
  /** UTF-8 with bytes in it that are none. */
  readonly isDamaged: boolean;
  /** Whether every byte, or a mark at the beginning, says so. */
  readonly isSure?: boolean;
  /** What the file says by this encoding, where its words look like those of another. */
  readonly doubt?: readonly Uint8Array[];
};

/** The first bytes of a file, one character each. */
export function readMagic(path: string): string {
  const bytes = Buffer.alloc(8);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes)).toString('latin1');
  } finally {
    closeSync(file);
  }
}

type Scan = {
  /** Characters of several bytes. */
  wide: number;
  /** Bytes that belong to no character of UTF-8. */
  stray: number;
  /** Bytes 0x80–0x9F among them: letters and quotes in Windows-1252, unused in Latin-1. */
  controls: number;
};

const widthOf = (byte: number): number =>
  byte >= 0xc2 && byte <= 0xdf ? 2 : byte >= 0xe0 && byte <= 0xef ? 3 : byte >= 0xf0 && byte <= 0xf4 ? 4 : 0;

/** @param end whether no bytes follow. @returns how many bytes were looked at: the last character may be cut. */
function scan(bytes: Buffer, found: Scan, { end }: { readonly end: boolean }): number {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const width = widthOf(byte);
    if (width > 0 && at + width > bytes.length && !end) break;
    if (width > 0 && isUtf8(bytes.subarray(at, at + width)) && at + width <= bytes.length) {
      found.wide++;
      at += width;
      continue;
    }
    found.stray++;
    // A character that the end of the file cuts is one fault, however many of its bytes are there.
    if (width > 0 && at + width > bytes.length && end) break;
    if (byte < 0xa0) found.controls++;
    at++;
  }
  return at;
}

function byMark(head: Buffer): Encoding | undefined {
  const mark = (label: Encoding['label'], said: string, skip: number) => ({
    label,
    said,
    skip,
    isDamaged: false,
    isSure: true,
  });
  if (head[0] === 0xff && head[1] === 0xfe) return mark('utf-16le', 'UTF-16 with a byte order mark', 2);
  if (head[0] === 0xfe && head[1] === 0xff) return mark('utf-16be', 'UTF-16 with a byte order mark', 2);
  const zeros = [0, 1].map(odd => head.filter((byte, i) => i % 2 === odd && byte === 0).length);
  const half = head.length / 4;
  if ((zeros[1] ?? 0) > half) return mark('utf-16le', 'UTF-16 without a byte order mark', 0);
  if ((zeros[0] ?? 0) > half) return mark('utf-16be', 'UTF-16 without a byte order mark', 0);
  return undefined;
}

/** Share of the words with letters outside of ASCII from which on a file is not taken for Windows-1252. */
const mostStrange = 0.05;

/** The encoding that was asked for, or why the file cannot be in it. @param label as TextDecoder calls it */
export async function typedEncoding(
  path: string,
  label: string,
): Promise<Encoding | { readonly why: string }> {
  const found = await detectEncoding(path);
  if (found.isSure === true && found.label !== label) return { why: `is ${found.said}` };
  if (found.isSure === true) return found;
  // A byte that the code page does not have is replaced and reported.
  return { label, said: label, skip: 0, isDamaged: true };
}

/**
 * The encoding of a file, from all of its bytes: UTF-8 if every byte fits, or nearly every; else Windows-1252, which
 * is called Latin-1 where it uses none of the signs that only Windows has. Whether its words can be those of a
 * language that uses it is looked at.
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  const found: Scan = { wide: 0, stray: 0, controls: 0 };
  let rest: Buffer = Buffer.alloc(0);
  let head: Buffer | undefined;
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes: Buffer = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (head === undefined) {
      head = bytes.subarray(0, 1024);
      const marked = byMark(head);
      if (marked !== undefined) return marked;
    }
    const looked = isAscii(bytes) ? bytes.length : scan(bytes, found, { end: false });
    rest = bytes.subarray(looked);
  }
  scan(rest, found, { end: true });
  const hasMark = head?.[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;
  if (hasMark || found.wide >= found.stray) {
    const said = `UTF-8${hasMark ? ' with a byte order mark' : ''}`;
    const isDamaged = found.stray > 0;
    const bytes = found.stray === 1 ? '1 invalid byte' : `${found.stray} invalid bytes`;
    const damage = isDamaged ? `, with ${bytes}` : '';
    const isSure = hasMark || (found.wide > 0 && !isDamaged);
    return { label: 'utf-8', said: `${said}${damage}`, skip: hasMark ? 3 : 0, isDamaged, isSure };
  }
  const { words, strange, samples } = await judgeLatin(path);
  const said = found.controls > 0 ? 'Windows-1252' : 'Latin-1';
  const isDoubted = strange > words * mostStrange;
  const example = samples.map(bytes => `"${new TextDecoder('windows-1252').decode(bytes)}"`).join(', ');
  return {
    label: 'windows-1252',
    said,
    example,
    skip: 0,
    isDamaged: false,
    ...(isDoubted ? { doubt: samples } : {}),
  };
}
