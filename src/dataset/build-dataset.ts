import { type Building, buildAccount } from './build-account.ts';
import { buildEvent } from './build-event.ts';
import { buildText, maybeText } from './build-text.ts';
import { deepFreeze, frozenMap } from './deep-freeze.ts';
import { omitUndefined } from './omit-undefined.ts';
import { parseFigure } from './parse-figure.ts';
import { settleRunningTotals } from './running-totals.ts';
import type { DatasetFile } from './schema/dataset-file.ts';
import { createShare } from './shared-values.ts';
import type { Accepted, Dataset, Event, MergedEvent } from './types.ts';

/** What a dataset keeps of the file that it was read from; its text is made when somebody asks for it. */
export type DatasetOrigin = Pick<Dataset, 'file' | 'hash' | 'unpublished'> & {
  readonly original: () => string;
};

/** A registry of the file as a map; the builder need not set the id. */
const registry = <Raw, Entry extends object>(
  raw: Readonly<Record<string, Raw>>,
  build: (entry: Raw) => Entry,
) => frozenMap(Object.entries(raw).map(([id, entry]) => [id, { id, ...omitUndefined(build(entry)) }]));

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
  frozenMap(entries.map(entry => [entry.id, entry]));

/** Takes each event out of the file as it is built, so that they are not in memory twice. */
function takeEvents({ events, places }: DatasetFile, building: Building): Pick<Dataset, 'events' | 'merged'> {
  const built = new Map<string, Event>();
  const merged = new Map<string, MergedEvent>();
  events.reverse();
  for (let event = events.pop(); event !== undefined; event = events.pop()) {
    const one = buildEvent(event, places, building);
    const { mergedInto } = one;
    if (mergedInto === undefined) built.set(one.id, deepFreeze(one));
    else merged.set(one.id, deepFreeze({ ...one, mergedInto }));
  }
  return { events: frozenMap(built), merged: frozenMap(merged) };
}

/** A function of its own, so that the getter keeps nothing in memory but these two. */
export const withOrigin = (content: Omit<Dataset, keyof DatasetOrigin>, origin: DatasetOrigin): Dataset =>
  Object.freeze({
    ...content,
    file: origin.file,
    hash: origin.hash,
    ...(origin.unpublished !== undefined && { unpublished: deepFreeze(origin.unpublished) }),
    get original() {
      return origin.original();
    },
  });

/**
 * @param file has passed the schema and every check; its events are taken out of it.
 * @param accepted the warnings that it accepts.
 */
export function buildDataset(
  file: DatasetFile,
  origin: DatasetOrigin,
  accepted: readonly Accepted[] = [],
): Dataset {
  const { language, document, licence, notes, title, short, populations, ...header } = file.dataset;
  const { timezone } = header;
  const building: Building = {
    language,
    document,
    timezone,
    figures: createShare(),
    parts: createShare(),
  };
  const content = {
    ...omitUndefined({ ...header, document, language }),
    title: deepFreeze(buildText(title, language)),
    ...(short === undefined ? {} : { short: deepFreeze(buildText(short, language)) }),
    units: deepFreeze(header.units),
    ...(header.countries === undefined ? {} : { countries: deepFreeze(header.countries) }),
    ...(licence === undefined
      ? {}
      : {
          licence: deepFreeze(
            omitUndefined({
              ...licence,
              name: buildText(licence.name, language),
              url: licence.url ?? undefined,
            }),
          ),
        }),
    ...(populations === undefined
      ? {}
      : {
          populations: deepFreeze(
            omitUndefined({
              name: buildText(populations.name, language),
              url: populations.url ?? undefined,
              licence: maybeText(populations.licence, language),
            }),
          ),
        }),
    notes: deepFreeze(notes.map(note => buildText(note, language))),
    sources: registry(file.sources, ({ name, short, note, url, ...plain }) => ({
      ...plain,
      name: buildText(name, language),
      short: maybeText(short, language),
      url: url ?? undefined,
      note: maybeText(note, language),
    })),
    actors: registry(file.actors, ({ name, short, note, ...plain }) => ({
      ...plain,
      name: buildText(name, language),
      short: maybeText(short, language),
      note: maybeText(note, language),
    })),
    places: registry(file.places, ({ name, codes, ...plain }) => ({
      ...plain,
      name: buildText(name, language),
      codes: omitUndefined(codes),
    })),
    weapons: registry(file.weapons, ({ name, ...plain }) => ({ ...plain, name: buildText(name, language) })),
    facets: registry(file.facets, ({ name, values, ...plain }) => ({
      ...plain,
      name: buildText(name, language),
      values: Object.fromEntries(
        Object.entries(values).map(([value, text]) => [value, buildText(text, language)]),
      ),
    })),
    ...takeEvents(file, building),
    statements: byId(
      settleRunningTotals(
        file.statements.map(({ covers, parts, id, ...account }) =>
          omitUndefined({
            ...buildAccount(account, id, building),
            covers,
            parts: parseFigure(parts),
          }),
        ),
        timezone,
      ),
    ),
    facts: registry(file.facts, ({ text, what, para, ...plain }) => ({
      ...plain,
      text: buildText(text, language),
      what: buildText(what, language),
      para: para === undefined ? undefined : String(para),
    })),
    ...(file.breaks === undefined
      ? {}
      : {
          breaks: deepFreeze(
            file.breaks
              .map(({ text, ...plain }) => omitUndefined({ ...plain, text: buildText(text, language) }))
              .sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? -1 : 1)),
          ),
        }),
    accepted: deepFreeze([...accepted]),
    revisions: deepFreeze(
      file.revisions.map(({ text, ...plain }) =>
        omitUndefined({ ...plain, text: buildText(text, language) }),
      ),
    ),
  };
  return withOrigin(content, origin);
}
