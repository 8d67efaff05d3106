import type { Site } from './types.ts';

/**
 * What is not wrong and must not be forgotten: reports that are held back, and what an editor accepted with a reason.
 * The build and `sourceline check` print them.
 */
export function closingLines({ reports, datasets, held, locale }: Site): string[] {
  const back = [...held].flatMap(([file, one]) =>
    one.why === 'future'
      ? [
          `held back  ${file}  until ${locale.date(one.until)}, its "published:"; future: true in sourceline({…}) publishes it now`,
        ]
      : [],
  );
  const data = [...datasets.values()].flatMap(({ file, accepted }) =>
    accepted.map(({ what, why }) => `accepted  ${file}  ${what} (${why})`),
  );
  const accepted = reports
    .flatMap(report => report.accepted)
    .map(({ place, what, reason }) => `accepted  ${place.file}:${place.line ?? 1}  ${what} (${reason})`);
  return [...back, ...accepted, ...data];
}
