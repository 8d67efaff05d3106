import { byColumns, bySigns } from './by-columns.ts';
import { figureOf, rangeOf, readCount } from './figures.ts';
import type { Header } from './header.ts';
import { readTime } from './read-time.ts';
import { dateOf, datesInOrder } from './row-date.ts';
import type { Importer, Reading } from './types.ts';
import { weaponWords } from './weapon-words.ts';

/** The columns that are read; docs/importing.md lists them. */
const reads = [
  ...['IBC code', 'Start Date', 'End Date', 'Time', 'Location', 'Target', 'Weapons'],
  ...['Reported Minimum', 'Reported Maximum', 'Sources'],
];

const needed = [
  ['IBC code'],
  ['Start Date'],
  ['End Date'],
  ['Location'],
  ['Reported Minimum'],
  ['Reported Maximum'],
];

/** What Iraq Body Count writes where it does not know. */
const dash = /^(?:-+|–|—|\?|unknown|not known)$/i;

function open(_header: Header, above: readonly string[]): Reading {
  const known = (text: string): string | undefined => (text === '' || dash.test(text) ? undefined : text);
  let hasSets = false;
  return {
    sums: bySigns(['Reported Minimum', 'Reported Maximum']),
    idOf: row => row.text('IBC code'),
    second: 'suffix',
    take(row, registries) {
      const start = dateOf(row, 'Start Date', 'day');
      const end = row.value('End Date') === '' ? start : dateOf(row, 'End Date', 'day');
      const location = known(row.text('Location'));
      if (start === undefined || end === undefined) return undefined;
      const place = registries.places.put({ country: 'Iraq', name: location }, row) ?? { place: '' };
      const [target, weapon = '', typedTime, sources] = ['Target', 'Weapons', 'Time', 'Sources'].map(column =>
        known(row.text(column)),
      );
      const named = weapon.split(/[,;]/).flatMap(each => known(each.trim()) ?? []);
      const weapons = new Set(named.map(each => registries.weapon(each)));
      if (weapons.size > 1) hasSets = true;
      const time = typedTime === undefined ? undefined : readTime(typedTime);
      const killed = figureOf(
        rangeOf(
          row,
          readCount(row, 'Reported Minimum'),
          readCount(row, 'Reported Maximum'),
          'Reported Minimum',
        ),
      );
      const notes = [
        sources === undefined ? '' : `Sources named by Iraq Body Count: ${sources}`,
        typedTime === undefined || time !== undefined ? '' : `Time: ${typedTime}`,
      ].filter(Boolean);
      return {
        ...datesInOrder(row, start, end, 'End Date'),
        ...time,
        ...place,
        ...(location === undefined ? { precision: 'country' } : {}),
        ...(weapons.size === 0 ? {} : { parts: [...weapons].map(id => ({ weapon: id })) }),
        ...(target === undefined ? {} : { target }),
        accounts: [
          {
            source: 'ibc',
            ...(killed === undefined ? {} : { killed }),
            ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
          },
        ],
      };
    },
    about(registries) {
      registries.setSource('ibc', {
        kind: 'compiler',
        name: 'Iraq Body Count',
        short: 'Iraq Body Count',
        url: 'https://www.iraqbodycount.org/',
      });
      const own = above.filter(text => text !== '').join('\n');
      return {
        title: 'Iraq Body Count incidents',
        compiler: 'ibc',
        killedMeans: 'civilians',
        timezone: 'Asia/Baghdad',
        units: {
          event: { en: { one: 'incident', other: 'incidents' } },
          ...(hasSets ? { part: weaponWords } : {}),
        },
        licence: {
          name: 'Copyright of Iraq Body Count; see its conditions of use',
          url: 'https://www.iraqbodycount.org/',
          redistribute: false,
        },
        notes: [
          'Iraq Body Count counts civilians killed, from the lowest to the highest figure that its sources report.',
          'Its table has no coordinates and no injured people.',
          ...(own === '' ? [] : [`Above its table the file says: ${own}`]),
        ],
      };
    },
  };
}

export const ibc: Importer = { name: 'ibc', called: 'Iraq Body Count', ...byColumns(needed, reads), open };
