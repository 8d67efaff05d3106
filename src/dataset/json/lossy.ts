/** Digits without zeros at either end, and the power of ten of the last one: equal for equal numbers. */
function decimal(source: string): string {
  const [mantissa = '', exponent = '0'] = source.replace('-', '').toLowerCase().split(/e\+?/);
  const sign = source.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  const kept = digits.replace(/0+$/, '');
  const power = Number(exponent) - fraction.length + (digits.length - kept.length);
  return kept === '' ? '0' : `${sign}${kept}e${power}`;
}

/**
 * Whether a JSON number, as written, is not the number that JavaScript reads: 1e400, 9007199254740993, -0,
 * 0.99999999999999999999. A fraction that is cut to the nearest double (a coordinate of 20 digits) is not lossy.
 */
export function isLossy(source: string): boolean {
  const value = Number(source);
  if (!Number.isFinite(value) || Object.is(value, -0)) return true;
  if (!Number.isInteger(value)) return false;
  return !Number.isSafeInteger(value) || decimal(source) !== decimal(String(value));
}

/**
 * Whether a JSON text may have such a number: many digits, an exponent, or a minus before a zero. A number follows a
 * space, a colon, a comma or a bracket; checksums in texts have digits around an "e" too.
 */
export const mayBeLossy = (text: string): boolean =>
  /[\s:,[](?:-0|-?[\d.]{16}|-?[\d.]+[eE][+-]?\d)/.test(` ${text}`);
