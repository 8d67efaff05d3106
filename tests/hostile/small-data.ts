type Texts = string | Record<string, string>;

/** Two attacks in two towns, each reported by two sources. */
export const smallSet = () => ({
  format: 'events/1',
  dataset: {
    id: 'small',
    title: 'Two attacks' as Texts,
    version: '1.0.0',
    updated: '2016-09-06',
    language: 'en',
    timezone: 'Asia/Damascus',
    killedMeans: 'everyone',
  } as Record<string, unknown>,
  sources: {
    gazette: { kind: 'agency', name: 'The Gazette' as Texts },
    police: { kind: 'official', name: 'The police' as Texts },
  } as Record<string, Record<string, unknown>>,
  places: {
    alba: { name: 'Alba' as Texts, level: 'town' },
    borum: { name: 'Borum' as Texts, level: 'town' },
  } as Record<string, Record<string, unknown>>,
  events: [
    {
      id: 'a1',
      date: '2016-09-05',
      place: 'alba',
      accounts: [
        { source: 'gazette', killed: 4 },
        { source: 'police', killed: '3-5' },
      ],
    },
    { id: 'b1', date: '2016-09-05', place: 'borum', accounts: [{ source: 'gazette', killed: 0 }] },
  ] as Record<string, unknown>[],
});
