import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A text of a file: what it says as it is, or something that is packed in it. */
export type ReadableText = {
  readonly text: string;
  /** What it is packed in; undefined for the file itself. */
  readonly within?: string;
};

const utf8 = new TextDecoder('utf-8');

/** What a packed part holds; undefined where it cannot be unpacked, as where only its first bytes look like it. */
function unpacked(unpack: () => Uint8Array): Uint8Array | undefined {
  try {
    return unpack();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

const pngStart = [0x89, 0x50, 0x4e, 0x47];
const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** The packed texts of a PNG: its chunks zTXt, iTXt and iCCP. Those of tEXt and eXIf are found as they are. */
function* pngTexts(bytes: Uint8Array): Generator<ReadableText> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (!['zTXt', 'iTXt', 'iCCP'].includes(kind)) continue;
    // The packed text follows names that end in zero bytes; it begins as every zlib stream does.
    for (let start = data.indexOf(0x78); start !== -1; start = data.indexOf(0x78, start + 1)) {
      const text = unpacked(() => inflateSync(data.subarray(start)));
      if (text === undefined) continue;
      yield { text: utf8.decode(text), within: `a ${kind} chunk` };
      yield { text: Buffer.from(text).toString('latin1'), within: `a ${kind} chunk` };
      break;
    }
  }
}

/** Text that is not UTF-8 is in files of other kinds alone: the metadata of photos. */
const isText = (name: string): boolean =>
  /\.(?:html?|xml|json|geojson|csv|md|txt|js|mjs|css|svg|map|webmanifest)$|(?:^|\/)[^.]*$/.test(name);

const base64 = /;base64,([A-Za-z0-9+/]{8,}={0,2})/g;

/**
 * Every text that a file holds: as UTF-8; of files that are no text, also as Latin-1 and UTF-16; and all that is packed
 * in it by gzip or Brotli, in a chunk of a PNG, or in a data URL.
 * @param name of the file, which tells what cannot be told from its bytes.
 */
export function* unpackTexts(name: string, bytes: Uint8Array, within?: string): Generator<ReadableText> {
  const placed = within === undefined ? {} : { within };
  const isPacked = startsWith(bytes, [0x1f, 0x8b]) || name.endsWith('.br');
  if (isPacked) {
    const [unpack, kind] = name.endsWith('.br')
      ? ([brotliDecompressSync, 'Brotli'] as const)
      : ([gunzipSync, 'gzip'] as const);
    const inner = unpacked(() => unpack(bytes));
    if (inner !== undefined) {
      yield* unpackTexts(name.replace(/\.(?:br|gz)$/, ''), inner, kind);
      return;
    }
  }
  const text = utf8.decode(bytes);
  yield { text, ...placed };
  if (startsWith(bytes, pngStart)) yield* pngTexts(bytes);
  if (!isText(name)) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    yield { text: buffer.toString('latin1'), ...placed };
    for (const start of [0, 1]) yield { text: buffer.subarray(start).toString('utf16le'), ...placed };
  }
  for (const [, packed = ''] of text.matchAll(base64))
    yield* unpackTexts(`${name}/data`, Buffer.from(packed, 'base64'), 'a data URL');
}
