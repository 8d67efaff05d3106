import { checkDataset } from '../../src/dataset/check-dataset.ts';
import type { Dataset } from '../../src/dataset/types.ts';
import { getBoundaries } from '../../src/geo/get-boundaries.ts';

export const codes = getBoundaries('sy').units.map(unit => unit.iso ?? '');

/** A figure for one governorate as its source gives it, or undefined. */
export type StatedFigure = string | number | null | { readonly casualties: number };

type More = {
  readonly names?: (code: string, i: number) => string;
  readonly places?: Record<string, object>;
  readonly events?: readonly object[];
  readonly units?: object;
  /** People by governorate, in 2018. */
  readonly populations?: Readonly<Record<string, number>>;
};

const accounts = (figures: StatedFigure): object[] => {
  if (typeof figures === 'object' && figures !== null) {
    return [
      { source: 'monitor', killed: 0 },
      { source: 'ministry', ...figures },
    ];
  }
  return [{ source: 'monitor', ...(figures !== null && { killed: figures }) }];
};

/** One event in the capital of each named governorate, by ISO code, and any further events. */
export function governorates(figures: Readonly<Record<string, StatedFigure>>, more: More = {}): Dataset {
  const name = more.names ?? (code => `Region ${code} governorate`);
  const json = {
    format: 'events/1',
    dataset: {
      id: 'governorates',
      title: 'Governorates',
      version: '1.0.0',
      updated: '2020-06-30',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'as-reported',
      ...(more.units && { units: more.units }),
      ...(more.populations && {
        populations: { name: 'Office of Numbers', url: 'https://numbers.example/' },
      }),
    },
    sources: {
      monitor: { kind: 'monitor', name: 'The Monitor' },
      ministry: { kind: 'official', name: 'The Ministry' },
    },
    weapons: { rifle: { name: 'rifle' }, mine: { name: 'mine' } },
    places: {
      land: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
      ...Object.fromEntries(
        codes.flatMap((iso, i) => {
          const id = iso.toLowerCase();
          const people = more.populations?.[iso];
          return [
            [
              id,
              {
                name: name(iso, i),
                level: 'admin1',
                in: 'land',
                codes: { iso },
                ...(people !== undefined && { population: { 2018: people } }),
              },
            ],
            [`${id}-town`, { name: `Town of ${name(iso, i)}`, level: 'town', in: id }],
          ];
        }),
      ),
      ...more.places,
    },
    events: [
      ...Object.entries(figures).map(([iso, figure]) => ({
        id: `in-${iso.toLowerCase()}`,
        date: '2020-05-01',
        place: `${iso.toLowerCase()}-town`,
        parts: [{ weapon: 'rifle' }],
        accounts: accounts(figure),
      })),
      ...(more.events ?? []),
    ],
  };
  const checked = checkDataset(JSON.stringify(json), 'data/governorates.json');
  if (!checked.ok) throw new Error(checked.problems.map(({ rule, what }) => `${rule} ${what}`).join('\n'));
  return checked.value;
}

/** One governorate in each state that a map distinguishes. */
export const everyState = governorates({
  'SY-TA': 0,
  'SY-HI': null,
  'SY-ID': null,
  'SY-HL': '3+',
  'SY-DY': { casualties: 7 },
  'SY-DI': 1,
});
