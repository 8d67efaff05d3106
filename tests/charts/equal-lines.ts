import type { Dataset } from '../../src/dataset/types.ts';
import { accounts, small } from '../unit/tally-dataset.ts';

/** Three places with five killed each before April and four after: two of them have theirs in the same months. */
export const equalCourses: Dataset = small(
  (
    [
      ['aville', '2020-02-01', 5],
      ['aville', '2020-05-01', 4],
      ['beton', '2020-02-03', 5],
      ['beton', '2020-05-03', 4],
      ['cetown', '2020-01-05', 5],
      ['cetown', '2020-06-05', 4],
    ] as const
  ).map(([place, date, killed]) => ({
    id: `${place}-${date}`,
    ...{ place, date },
    accounts: [{ source: 'agency', killed }],
  })),
);

/** One event of which three sources end with the same figure, two of them after a stretch of another that both gave. */
export const equalHours: Dataset = small([
  accounts(
    ...(
      [
        ['agency', '09:00', 30],
        ['monitor', '10:00', 30],
        ['state', '11:00', 12],
        ['agency', '13:00', 35],
        ['monitor', '15:00', 35],
        ['state', '15:00', 35],
      ] as const
    ).map(([source, clock, killed]) => ({
      ...{ source, killed },
      published: `2020-05-05T${clock}`,
      cumulative: true,
    })),
  ),
]);
