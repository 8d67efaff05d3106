/** Encodings that `--encoding` takes, as TextDecoder calls them. */
export const encodings = [
  ...(['utf-8', 'utf-16le', 'utf-16be'] as const),
  ...([
    'windows-1250',
    'windows-1251',
    'windows-1252',
    'windows-1253',
    'windows-1254',
    'windows-1255',
  ] as const),
  ...(['windows-1256', 'windows-1257', 'windows-1258', 'windows-874'] as const),
  ...([
    'iso-8859-2',
    'iso-8859-3',
    'iso-8859-4',
    'iso-8859-5',
    'iso-8859-6',
    'iso-8859-7',
    'iso-8859-8',
  ] as const),
  ...(['iso-8859-10', 'iso-8859-13', 'iso-8859-14', 'iso-8859-15', 'iso-8859-16'] as const),
  ...(['koi8-r', 'koi8-u', 'ibm866', 'macintosh', 'x-mac-cyrillic'] as const),
  ...(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'] as const),
] as const;

/** The encoding that a name means, in any of its spellings: `cp1256`, `latin1`; undefined for any other name. */
export function encodingOf(typed: string): string | undefined {
  const name = typed.trim().replace(/^(?:cp|win|ansi)[-_]?(?=125\d$|874$)/i, 'windows-');
  try {
    const label = new TextDecoder(name).encoding;
    return encodings.find(known => known === label);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Alphabets whose letters share bytes with Windows-1252; what a text says in them is shown to whoever has to choose. */
export const rivals = [
  ...['windows-1256', 'windows-1251', 'windows-1250', 'windows-1254', 'windows-1253', 'windows-1255'],
  ...['windows-1257', 'windows-874', 'koi8-r'],
];
