import { type Fault, fault, type Path } from '../fault.ts';
import type { FileAccount } from '../schema/account.ts';
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
  const faults: Fault[] = [];
  const look = ({ status, why }: Pick<FileAccount, 'status' | 'why'>, ...path: Path) => {
    if (status !== 'set-aside' || why !== undefined || refused([...path, 'why'])) return;
    const what = 'The account is set aside without a reason.';
    faults.push(fault('dataset/needs-why', [...path, 'status'], what));
  };
  for (const [i, { accounts }] of events.entries())
    for (const [j, account] of accounts.entries()) look(account, 'events', i, 'accounts', j);
  for (const [i, statement] of statements.entries()) look(statement, 'statements', i);
  return faults;
};
