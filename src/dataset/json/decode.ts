/** The text of a file's bytes without a byte order mark, or where they stop being UTF-8 and why. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly line: number;
      readonly column: number;
      readonly why: string;
      readonly text: string;
    };

const decode = (bytes: Uint8Array, { fatal, ignoreBOM = true }: TextDecoderOptions) =>
  new TextDecoder('utf-8', { fatal, ignoreBOM }).decode(bytes);

/** Undefined where the bytes are not UTF-8. */
function decodeOrFail(bytes: Uint8Array, form: TextDecoderOptions = {}): string | undefined {
  try {
    return decode(bytes, { ...form, fatal: true });
  } catch {
    return undefined;
  }
}

const decodes = (bytes: Uint8Array): boolean => decodeOrFail(bytes) !== undefined;

/** Accepts a BOM. Never guesses another encoding. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  const whole = decodeOrFail(bytes, { ignoreBOM: false });
  if (whole !== undefined) return { ok: true, text: whole };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, line: 1, column: 1, why: 'it is UTF-16', text: '' };
  }
  // A line feed is never part of a longer UTF-8 sequence: the first line that does not decode holds the fault.
  let start = 0;
  for (let line = 1; ; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const row = bytes.subarray(start, feed === -1 ? bytes.length : feed);
    if (!decodes(row)) {
      const text = decode(row, { fatal: false });
      let column = 1;
      while (text[column - 1] !== '\ufffd') column++;
      return { ok: false, line, column, why: 'a character is in another encoding, or cut in half', text };
    }
    start = feed + 1;
  }
}
