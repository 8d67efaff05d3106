import type { MadeChart, NamedFile } from './types.ts';

/** What comes before the files of an entry. */
type Head = {
  /** The entry's own name: one that was copied to another name is not used. */
  readonly name: string;
  readonly page: MadeChart['page'];
  /** Names and lengths of the files that follow, in bytes. */
  readonly files: readonly (readonly [name: string, length: number])[];
};

const headLength = 4;

/** All that a build needs of a chart as one entry of the cache, and its files as bytes: they are encoded once. */
export function packChart(
  name: string,
  { page, files }: MadeChart,
): { readonly packed: Uint8Array; readonly files: readonly NamedFile[] } {
  const encoded = files.map(
    ([file, content]) => [file, typeof content === 'string' ? Buffer.from(content) : content] as const,
  );
  const named = encoded.map(([file, { length }]) => [file, length] as const);
  const head = Buffer.from(JSON.stringify({ name, page, files: named } satisfies Head));
  const length = Buffer.alloc(headLength);
  length.writeUInt32LE(head.length);
  const packed = Buffer.concat([length, head, ...encoded.map(([, bytes]) => bytes)]);
  return { packed, files: encoded };
}

/**
 * What an entry holds.
 * @param bytes whole and unchanged, as the checksum in the name of its file says.
 * @returns undefined if it is the entry of another chart.
 */
export function unpackChart(name: string, bytes: Uint8Array): MadeChart | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length < headLength) return undefined;
  let at = headLength + buffer.readUInt32LE();
  if (at > buffer.length) return undefined;
  const head = JSON.parse(buffer.toString('utf8', headLength, at)) as Head;
  if (head.name !== name) return undefined;
  const files = head.files.map(([file, length]): NamedFile => {
    const body = buffer.subarray(at, at + length);
    at += length;
    return [file, body];
  });
  return at === buffer.length ? { page: head.page, files } : undefined;
}
