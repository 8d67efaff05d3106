/** How much a version rises: `minor` where published figures or events changed, `patch` where only words did. */
export type Rise = 'minor' | 'patch';

/** Versions that are days, `2026.11.24`. */
const isDay = ([year = 0, month = 0, day = 0]: readonly number[]): boolean =>
  year >= 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

/**
 * The version after one: `1.4.2` → `1.5.0` or `1.4.3`. A version that is a day becomes the day of the change; the
 * same day again raises its last number.
 * @param date ISO date of the change.
 */
export function nextVersion(version: string, rise: Rise, date: string): string {
  const [first = 0, second = 0, third = 0] = version.split('.').map(Number);
  if (isDay([first, second, third])) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const later = year - first || month - second || day - third;
    return later > 0 ? `${year}.${month}.${day}` : `${first}.${second}.${third + 1}`;
  }
  return rise === 'minor' ? `${first}.${second + 1}.0` : `${first}.${second}.${third + 1}`;
}
