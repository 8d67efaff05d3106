import type { Dataset } from '../../src/dataset/types.ts';
import { small } from './figures.ts';

const killed = (source: string, figure: number | string | null) => ({ source, killed: figure });

/**
 * A year of months in two regions: ranges, an open end, zero, dead and wounded as one number, months without an attack,
 * one with an attack of which nobody gives a figure, an attack over two months, and one of which only the year is known.
 */
export const course: Dataset = small(
  [
    { id: 'jan', date: '2020-01-05', place: 'aville', accounts: [killed('agency', 12)] },
    { id: 'jan-south', date: '2020-01-20', place: 'cetown', accounts: [killed('agency', 4)] },
    {
      id: 'feb',
      date: '2020-02-10',
      place: 'aville',
      accounts: [killed('agency', 20), killed('monitor', 31)],
    },
    {
      id: 'mar',
      date: '2020-03-11',
      place: 'beton',
      accounts: [killed('agency', 8), killed('monitor', 16)],
    },
    { id: 'mar-south', date: '2020-03-30', place: 'degate', accounts: [killed('monitor', 0)] },
    { id: 'may', date: '2020-05-02', place: 'aville', accounts: [killed('ministry', '7+')] },
    { id: 'june', date: '2020-06-09', place: 'aville', accounts: [{ source: 'agency' }] },
    { id: 'june-south', date: '2020-06-10', place: 'efield', accounts: [killed('agency', 9)] },
    {
      id: 'july-south',
      date: '2020-07-04',
      place: 'efield',
      accounts: [killed('agency', 3), { source: 'monitor', casualties: 14 }],
    },
    { id: 'aug', date: '2020-08-01', place: 'beton', accounts: [killed('agency', 5)] },
    {
      id: 'siege',
      date: '2020-08-20',
      dateEnd: '2020-09-03',
      place: 'aville',
      accounts: [killed('agency', 40)],
    },
    { id: 'dec', date: '2020-12-24', place: 'aville', accounts: [killed('agency', 6)] },
  ],
  { title: 'A year' },
);
