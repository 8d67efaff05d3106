import type { Dataset } from '../../src/dataset/types.ts';
import { accounts, small } from '../unit/tally-dataset.ts';

const at = (clock: string) => ({ published: `2020-05-05T${clock}` });

/** One event: a correction, a range, running totals with an open end, a figure that was withdrawn, and one without a time. */
export const hours: Dataset = small([
  accounts(
    { id: 'first', source: 'agency', ...at('09:00'), killed: 35, status: 'superseded' },
    { source: 'agency', ...at('14:20'), killed: 41, supersedes: 'first' },
    { source: 'monitor', ...at('10:10'), killed: '30-50' },
    { source: 'state', ...at('11:00'), killed: 12, cumulative: true },
    { source: 'state', ...at('12:00'), killed: '20+', cumulative: true },
    { source: 'rebels', ...at('10:00'), killed: 60, status: 'retracted', until: '2020-05-05T13:00' },
    { source: 'paper', killed: 38 },
  ),
]);

const two = (n: number) => String(n).padStart(2, '0');
const more = ['Al-Watan Broadcasting Corporation', 'Reuters', 'وكالة الأنباء المحلية', 'Civil Defence'];
const names = [...more, 'Hospital of the Sacred Heart', 'Red Crescent', 'Xinhua', 'Local committees'];

/** Twelve sources of sixty running totals each, over a day and a half; one takes back a third of what it had counted. */
export const manySources: Dataset = small(
  [
    {
      id: 'one',
      title: 'Earthquake in Aville',
      accounts: Array.from({ length: 12 * 60 }, (_, i) => {
        const [source, k] = [i % 12, Math.floor(i / 12)];
        const minute = 480 + k * 23 + source * 3;
        const killed =
          3 + source + Math.floor(k * (1.3 + (source % 5) / 8)) - (source === 1 && k >= 30 ? 15 : 0);
        return {
          source: ['agency', 'monitor', 'state', 'rebels'][source] ?? `source-${source}`,
          published: `2020-05-0${5 + Math.floor(minute / 1440)}T${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`,
          cumulative: true,
          killed: source === 2 ? `${killed}-${killed + 12}` : killed,
        };
      }),
    },
  ],
  { sources: Object.fromEntries(names.map((name, i) => [`source-${i + 4}`, { kind: 'agency', name }])) },
);
