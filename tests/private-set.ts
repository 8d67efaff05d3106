import type { DatasetInput } from '../src/dataset/csv/set-rows.ts';

/** The day on which the embargo of the set ends. */
export const embargoEnds = '2031-02-01';

/**
 * A dataset in which every kind of thing is kept back somewhere. Every word that may not be published is made by
 * `secret`, which is given the name of what it stands for; ids are secret too.
 * @param degrees of places that may not be published.
 */
export function privateSet(secret: (what: string) => string, degrees: number): DatasetInput {
  const point = { lat: degrees, lon: degrees, basis: secret('basis') };
  return {
    format: 'events/1',
    dataset: {
      id: 'witnesses',
      title: 'Raids in Homs',
      version: '1.0.0',
      updated: '2024-12-20',
      language: 'en',
      timezone: 'UTC',
      killedMeans: 'everyone',
      licence: { name: 'CC0', redistribute: true },
      private: [
        'events.note',
        'events.facets.motive',
        'accounts.says.target',
        'sources.author',
        'places.lat',
        'actors.note',
        'weapons.aliases',
        'parts.note',
        'facts.para',
      ],
    },
    sources: {
      paper: { kind: 'article', name: 'The Example Paper', author: secret('author'), private: ['note'] },
      monitor: { kind: 'monitor', name: 'The Monitor' },
      [secret('insider')]: {
        kind: 'witness',
        name: secret('name'),
        short: secret('short'),
        aliases: [secret('alias')],
        url: `https://example.org/${secret('page')}`,
        note: secret('sourcenote'),
        partOf: 'monitor',
        private: true,
      },
      [secret('onlyheld')]: { kind: 'witness', name: secret('heldname') },
    },
    actors: {
      brigade: { name: 'The Brigade', note: secret('actornote') },
      [secret('actor')]: { name: secret('actorname') },
    },
    places: {
      land: { name: 'Syria', level: 'country', codes: { iso: 'SY' } },
      north: { name: 'Homs', level: 'admin1', in: 'land', codes: { iso: 'SY-HI' } },
      valley: { name: 'The Valley', level: 'admin2', in: 'north' },
      capital: { name: 'Colby', level: 'town', in: 'north', ...point },
      [secret('hill')]: {
        name: secret('hillname'),
        level: 'village',
        in: 'valley',
        coarsen: 'admin1',
        ...point,
      },
      [secret('hut')]: { name: secret('hutname'), level: 'site', in: secret('hill'), ...point },
      [secret('town')]: { name: secret('townname'), level: 'town', in: 'north' },
    },
    weapons: { rifle: { name: 'rifle', aliases: [secret('weaponalias')] } },
    facets: {
      motive: { name: secret('motivename') },
      hour: { name: 'Hour', values: { dawn: 'dawn', [secret('value')]: secret('valuename') } },
    },
    events: [
      {
        id: 'colby-raid',
        title: 'Raid in Colby',
        date: '2024-05-02',
        place: 'capital',
        note: secret('note'),
        facets: { motive: secret('motive'), hour: 'dawn' },
        parts: [{ weapon: 'rifle', note: secret('partnote') }],
        participants: [{ actor: 'brigade' }],
        accounts: [
          {
            source: 'paper',
            killed: 2,
            quote: secret('quote'),
            says: { target: secret('target') },
            private: ['quote'],
          },
          { source: 'monitor', killed: 9, quote: secret('privateaccount'), private: true },
          {
            source: secret('insider'),
            killed: 3,
            url: `https://example.org/${secret('url')}`,
            archived: `https://archive.example/${secret('archived')}`,
          },
          { source: 'monitor', killed: 7, quote: 'An account under embargo.', embargo: embargoEnds },
        ],
      },
      {
        id: 'night-raid',
        title: 'Raid at night',
        date: '2024-05-03',
        place: secret('hill'),
        precision: 'site',
        site: { name: secret('site'), lat: degrees, lon: degrees },
        accounts: [{ source: 'paper', killed: 5, says: { place: secret('saysplace') } }],
      },
      {
        id: 'morning-raid',
        title: 'Raid in the morning',
        date: '2024-05-04',
        place: secret('hut'),
        accounts: [{ source: 'paper', killed: 1 }],
      },
      {
        id: 'noon-raid',
        title: 'Raid at noon',
        date: '2024-05-05',
        time: '12:05',
        timePrecision: 'minute',
        place: 'capital',
        coarsen: 'admin1',
        private: ['time', 'target'],
        target: secret('eventtarget'),
        site: { name: secret('spot') },
        accounts: [{ source: 'monitor', killed: 4 }],
      },
      {
        id: secret('event'),
        title: secret('title'),
        date: '2024-06-01',
        place: secret('town'),
        private: true,
        facets: { hour: secret('value') },
        participants: [{ actor: secret('actor') }],
        accounts: [{ source: secret('onlyheld'), killed: 1000 }],
      },
      {
        id: 'late-raid',
        title: 'Raid under embargo',
        date: '2024-06-02',
        place: 'capital',
        embargo: embargoEnds,
        accounts: [{ source: 'paper', killed: 2000, quote: 'Words under embargo.' }],
      },
    ],
    statements: [
      {
        id: 'both',
        covers: ['colby-raid', secret('event')],
        source: 'paper',
        killed: 3000,
        quote: secret('both'),
      },
      {
        id: 'alone',
        covers: ['colby-raid', 'night-raid'],
        source: 'paper',
        killed: '7+',
        says: { place: secret('saidof') },
      },
      { id: secret('statement'), covers: ['colby-raid'], source: 'paper', killed: 4000, private: true },
    ],
    facts: {
      people: { value: 1200, text: '1,200', what: 'People in Colby', source: 'paper', para: secret('para') },
    },
    revisions: [
      {
        date: '2024-06-03',
        version: '1.0.0',
        events: [secret('event')],
        kind: 'update',
        text: secret('revision'),
      },
      {
        date: '2024-06-04',
        version: '1.0.0',
        events: ['colby-raid'],
        kind: 'update',
        text: 'A figure was added.',
      },
      {
        date: '2024-06-05',
        version: '1.0.0',
        events: ['colby-raid', 'late-raid'],
        kind: 'update',
        text: 'An entry under embargo.',
        embargo: embargoEnds,
      },
    ],
    accepted: [
      { rule: 'dataset/figure-outlier', about: [secret('event')], why: secret('why') },
      { rule: 'dataset/figure-outlier', about: ['late-raid'], why: 'Counted by two reporters.' },
    ],
  };
}
