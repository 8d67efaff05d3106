const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    const digits = '2-digit' as const;
    const fields = { year: 'numeric', month: digits, day: digits, hour: digits, minute: digits } as const;
    format = new Intl.DateTimeFormat('en-GB', { ...fields, hourCycle: 'h23', timeZone: zone });
    formats.set(zone, format);
  }
  return format;
}

/** Minutes by which a clock is ahead of UTC: `Z`, `UTC`, `+03`, `+0300`, `+03:00`; undefined for any other text. */
export function offsetOf(text: string): number | undefined {
  if (/^(?:z|utc|gmt)$/i.test(text)) return 0;
  const found = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(text);
  if (found === null) return undefined;
  const [hours, minutes] = [Number(found[2]), Number(found[3] ?? 0)];
  const ahead = (found[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
  return minutes < 60 && Math.abs(ahead) <= 14 * 60 ? ahead : undefined;
}

/**
 * The day and the hour of a moment in a time zone.
 * @param date ISO date, by a clock that is ahead of UTC. @param time HH:MM @param offset minutes
 */
export function momentIn(
  zone: string,
  date: string,
  time: string,
  offset: number,
): { readonly date: string; readonly time: string } {
  const moment = new Date(Date.parse(`${date}T${time}:00Z`) - offset * 60_000);
  const parts = new Map(
    formatIn(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, value]),
  );
  const part = (name: 'year' | 'month' | 'day' | 'hour' | 'minute') => parts.get(name) ?? '';
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  };
}
