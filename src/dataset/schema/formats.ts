/** A well-formed language tag (BCP 47), its language in small letters. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A time zone's name in the IANA database; an offset such as `+02:00` is none. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** http or https, a host, and nobody's name or password in it. */
export function isWebAddress(address: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(address) || /\s/.test(address)) return false;
  const url = URL.parse(address);
  return url !== null && url.username === '' && url.password === '' && !/^[^/]*\/\/[^/?#]*@/.test(address);
}
