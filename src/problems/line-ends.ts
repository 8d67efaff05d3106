const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** A text with the line ends of Unix: git and editors change them on the way from one system to another. */
export const unixLines = (text: string): string => text.replaceAll('\r\n', '\n');

/** The same of a file's bytes; the very same bytes where there is nothing to change. */
export function unixBytes(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(carriageReturn)) return bytes;
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte !== carriageReturn || bytes[i + 1] !== lineFeed) kept[length++] = byte;
  }
  return kept.slice(0, length);
}
