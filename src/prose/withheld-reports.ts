import { isMap } from 'yaml';
import { findFront } from './front-matter.ts';
import { isDraft } from './is-draft.ts';
import { parseFront } from './parse-front.ts';

/** Why a report is not part of the published site: it is a draft, or the day of its publication has not come. */
export type Held = { readonly why: 'draft' } | { readonly why: 'future'; readonly until: string };

/** What decides whether the day of a report has come. */
export type Calendar = {
  /** ISO date of the build; undefined where there is no clock, and every day has come. */
  readonly today: string | undefined;
  /** Reports are published before their day. */
  readonly future: boolean;
};

/** Whether a day lies after the day of the build. */
export const isAhead = (published: string, { today, future }: Calendar): boolean =>
  today !== undefined && !future && published > today;

/**
 * Whether front matter may say one of the two, by its letters: nearly none does, and reading it as YAML takes much longer.
 * What is written with a backslash may say anything.
 */
function mayBeHeld(source: string, calendar: Calendar): boolean {
  const front = findFront(source);
  if (front === undefined) return false;
  const yaml = source.slice(front.start, front.end);
  return /draft|\\/.test(yaml) || (yaml.match(/\d{4}-\d\d-\d\d/g) ?? []).some(day => isAhead(day, calendar));
}

/** The `published:` of a report's front matter as it is typed; undefined where it is not a date. */
function publishedOn(source: string): string | undefined {
  const front = findFront(source);
  if (front === undefined) return undefined;
  const { document } = parseFront(source.slice(front.start, front.end));
  const published: unknown = isMap(document?.contents) ? document.get('published') : undefined;
  return typeof published === 'string' && /^\d{4}-\d\d-\d\d$/.test(published) ? published : undefined;
}

/** Why a report is held back, by its front matter alone; says nothing of whether the rest of it is right. */
export function whyHeld(source: string, calendar: Calendar): Held | undefined {
  if (!mayBeHeld(source, calendar)) return undefined;
  if (isDraft(source)) return { why: 'draft' };
  if (calendar.today === undefined || calendar.future) return undefined;
  const until = publishedOn(source);
  return until !== undefined && isAhead(until, calendar) ? { why: 'future', until } : undefined;
}
