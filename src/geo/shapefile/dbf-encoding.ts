import { encodingOf } from '../../code-pages.ts';

/** The byte of a .dbf that may say its encoding, its "language driver". */
const driverAt = 29;

/** Encodings by language driver, as far as TextDecoder has them: DOS code pages 437 and 850 it has not. */
const drivers: Readonly<Record<number, string>> = {
  3: 'windows-1252',
  38: 'ibm866',
  77: 'gb18030',
  78: 'euc-kr',
  79: 'big5',
  80: 'windows-874',
  87: 'windows-1252',
  89: 'windows-1252',
  101: 'ibm866',
  120: 'big5',
  121: 'euc-kr',
  122: 'gb18030',
  123: 'shift_jis',
  124: 'windows-874',
  125: 'windows-1255',
  126: 'windows-1256',
  200: 'windows-1250',
  201: 'windows-1251',
  202: 'windows-1254',
  203: 'windows-1253',
  204: 'windows-1257',
};

/** Encodings by the numbers that programs write into a .cpg instead of a name. */
const numbers: Readonly<Record<string, string>> = {
  '65001': 'utf-8',
  '866': 'ibm866',
  '932': 'shift_jis',
  '936': 'gb18030',
  '949': 'euc-kr',
  '950': 'big5',
  '20866': 'koi8-r',
  '21866': 'koi8-u',
};

/** `UTF-8`, `1256`, `ANSI 1256`, `CP1256`, `OEM 866`, `ISO 88596`, `LDID/126`, as programs write it. */
function namedEncoding(cpg: string): string | undefined {
  const name = cpg.trim().toLowerCase();
  const driver = /^ldid\/(\d+)$/.exec(name)?.[1];
  if (driver !== undefined) return drivers[Number(driver)];
  const number = /^(?:ansi|cp|oem|ms|ibm)?[\s-_]*(\d+)$/.exec(name)?.[1] ?? '';
  const part = /^(?:iso[\s-_]*)?8859[\s-_]*(\d{1,2})$/.exec(name)?.[1];
  if (part !== undefined) return encodingOf(`iso-8859-${part}`);
  if (/^(?:125\d|874)$/.test(number)) return `windows-${number}`;
  return numbers[number] ?? encodingOf(name);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The encoding of a table of a shapefile, as TextDecoder calls it: what its .cpg says; else UTF-8 where all bytes are;
 * else what the table itself says. Undefined where that is nothing that is known, so that no name is guessed.
 */
export function dbfEncoding(dbf: Uint8Array, cpg: string | undefined): string | undefined {
  if (cpg !== undefined && cpg.trim() !== '') return namedEncoding(cpg);
  // The bytes of the header are no text.
  const start = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength).getUint16(8, true);
  return isUtf8(dbf.subarray(start)) ? 'utf-8' : drivers[dbf[driverAt] ?? 0];
}
