const made = new Map<string, Intl.DateTimeFormat>();

/**
 * A date format in UTC for a BCP 47 tag. Making one takes far longer than using it, and a site uses each for thousands
 * of dates: so each is made once.
 */
export function dateFormat(tag: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(fields)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(tag, { ...fields, timeZone: 'UTC' });
  made.set(key, format);
  return format;
}
