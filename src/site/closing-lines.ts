import type { Site } from './types.ts';
import { unpublishedLine } from './unpublished-line.ts';

/**
 * What is not wrong and must not be forgotten: reports and data that are held back, and what an editor accepted with a reason.
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
  const unpublished = [...datasets.values()].flatMap(dataset => unpublishedLine(dataset, locale) ?? []);
  const data = [...datasets.values()].flatMap(({ file, accepted }) =>
    accepted.map(({ what, why }) => `accepted  ${file}  ${what} (${why})`),
  );
  const accepted = reports
    .flatMap(report => report.accepted)
    .map(({ place, what, reason }) => `accepted  ${place.file}:${place.line ?? 1}  ${what} (${reason})`);
  return [...back, ...unpublished, ...accepted, ...data];
}
