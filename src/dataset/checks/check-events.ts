import { fault } from '../fault.ts';
import type { Check } from './check-context.ts';

/** An event ends on the day it begins or later. */
export const checkDates: Check = ({ file: { events } }) =>
  events.flatMap(({ date, dateEnd }, i) =>
    dateEnd === undefined || dateEnd >= date
      ? []
      : [
          fault(
            'dataset/date-order',
            ['events', i, 'dateEnd'],
            `The event ends on ${dateEnd}, before it begins on ${date}.`,
          ),
        ],
  );

/** A time is given where its precision says that one is known. */
export const checkTimes: Check = ({ file: { events }, refused }) =>
  events.flatMap(({ time, timePrecision }, i) => {
    if (time === undefined && refused(['events', i, 'time'])) return [];
    const clock = time?.includes(':') ?? false;
    const fits =
      timePrecision === 'minute' ? clock : timePrecision === 'part-of-day' ? time !== undefined : true;
    if (fits) return [];
    const known = time === undefined ? 'no time is given' : `the time is "${time}"`;
    const what = `"timePrecision" is "${timePrecision}", but ${known}.`;
    return [fault('dataset/time-precision', ['events', i, 'timePrecision'], what)];
  });

/** An account that is set aside says why. */
export const checkSetAside: Check = ({ file: { events, statements }, refused }) => {
  const paths = [
    ...events.flatMap(({ accounts }, i) =>
      accounts.map((account, j) => ({ account, path: ['events', i, 'accounts', j] })),
    ),
    ...statements.map((account, i) => ({ account, path: ['statements', i] })),
  ];
  return paths.flatMap(({ account, path }) =>
    account.status !== 'set-aside' || account.why !== undefined || refused([...path, 'why'])
      ? []
      : [fault('dataset/needs-why', [...path, 'status'], 'The account is set aside without a reason.')],
  );
};
