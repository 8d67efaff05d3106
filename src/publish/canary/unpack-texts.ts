import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A text of a file: what it says as it is, or something that is packed in it. */
export type ReadableText = {
  readonly text: string;
  /** What it is packed in; undefined for the file itself. */
  readonly within?: string;
};

const utf8 = new TextDecoder('utf-8');
// Node crashes where `toString('utf16le')` begins at an odd byte.
const utf16 = new TextDecoder('utf-16le');

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

/**
 * Where the packed part of a chunk of a PNG begins: after a name and a byte for the method, of iTXt after two flags, a
 * language and a translated name. undefined where it has none.
 */
function packedStart(kind: string, data: Uint8Array): number | undefined {
  const afterName = data.indexOf(0) + 1;
  if (afterName === 0) return undefined;
  if (kind !== 'iTXt') return afterName + 1;
  const isPacked = data[afterName] === 1;
  const afterLanguage = data.indexOf(0, afterName + 2) + 1;
  const start = data.indexOf(0, afterLanguage) + 1;
  return isPacked && afterLanguage > 0 && start > 0 ? start : undefined;
}

/** Whether bytes begin as a zlib stream that needs no dictionary. */
const isZlib = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0 && (second & 0x20) === 0;

/** The packed texts of a PNG: its chunks zTXt, iTXt and iCCP. Those of tEXt and eXIf are found as they are. */
function* pngTexts(bytes: Uint8Array): Generator<ReadableText> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + length);
    at += 12 + length;
    if (!['zTXt', 'iTXt', 'iCCP'].includes(kind)) continue;
    const packed = data.subarray(packedStart(kind, data) ?? data.length);
    const text = isZlib(packed) ? unpacked(() => inflateSync(packed)) : undefined;
    if (text === undefined) continue;
    yield { text: utf8.decode(text), within: `a ${kind} chunk` };
    yield { text: Buffer.from(text).toString('latin1'), within: `a ${kind} chunk` };
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
    for (const start of [0, 1]) yield { text: utf16.decode(bytes.subarray(start)), ...placed };
  }
  for (const [, packed = ''] of text.matchAll(base64))
    yield* unpackTexts(`${name}/data`, Buffer.from(packed, 'base64'), 'a data URL');
}
