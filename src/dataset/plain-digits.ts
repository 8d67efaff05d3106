const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0xff10] as const;

/** Arabic, Persian, Devanagari, Bengali and wide digits as 0–9. */
export const plainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g, digit => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (zeros.findLast(zero => zero <= code) ?? code));
  });
