import { isTime } from '../options.ts';

/** What a build can go by for the time, the first that is there. */
export type Clock = {
  /** Of the environment, SOURCELINE_NOW: a day or a time. */
  readonly asked: string | undefined;
  /** Of the machine, ISO 8601. */
  readonly now: string;
};

/** The clock of this process. The two entry points, the integration and the command line, read it and pass it on. */
export const readClock = (env: NodeJS.ProcessEnv): Clock => ({
  asked: env['SOURCELINE_NOW'] || undefined,
  now: new Date().toISOString(),
});

/** The day of a time in a time zone. A day that is written without a time is that day everywhere. */
function dayOf(time: string, timeZone: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(time)) return time;
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
  return [parts.get('year')?.padStart(4, '0'), parts.get('month'), parts.get('day')].join('-');
}

/**
 * The day of a build: by the environment, by the option `now`, by the machine.
 * @throws RangeError where the environment's is not a time.
 */
export function todayOf(clock: Clock, option: string | undefined, timeZone: string): string {
  const { asked } = clock;
  if (asked !== undefined && !isTime(asked)) {
    throw new RangeError(
      `SOURCELINE_NOW is "${asked}". Set it to a day or a time: 2026-11-26, or 2026-11-26T08:00:00Z.`,
    );
  }
  return dayOf(asked ?? option ?? clock.now, timeZone);
}
