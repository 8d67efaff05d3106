import {
  assessedMeasures,
  type CasualtyMeasure,
  casualtyMeasures,
  peopleMeasures,
} from '../../grammar/measures.ts';
import { type Fault, fault, type Path, quote } from '../fault.ts';
import { figureSpan } from '../figure-span.ts';
import { leastTogether } from '../least-together.ts';
import { parseFigure } from '../parse-figure.ts';
import { type FileTold, overtakenFigures, readingOfFile } from '../running-totals.ts';
import { type FileAccount, type FilePartOfFigure, type FileStatement, tellsWho } from '../schema/account.ts';
import type { FileFigure } from '../schema/figure.ts';
import type { Check } from './check-context.ts';

const fields = [...peopleMeasures, 'parts'] as const;

type Figured = {
  readonly killed?: FileFigure | undefined;
  readonly injured?: FileFigure | undefined;
  readonly casualties?: FileFigure | undefined;
  readonly attackersKilled?: FileFigure | undefined;
  readonly of?: readonly FilePartOfFigure[] | undefined;
};

/** @param path of the holder: copied where there is a fault. */
function upsideDown(holder: Figured & { parts?: FileFigure | undefined }, path: Path, faults: Fault[]): void {
  for (const measure of fields) {
    const figure = parseFigure(holder[measure]);
    if (figure === undefined || figure.lo <= figure.hi) continue;
    const what = `"${measure}" is ${quote(holder[measure])}, but ${figure.lo} is greater than ${figure.hi}.`;
    faults.push(fault('dataset/min-over-max', [...path, measure], what));
  }
  for (const [i, part] of (holder.of ?? []).entries()) upsideDown(part, [...path, 'of', i], faults);
}

/** How many people the parts of one level hold at the least. */
const leastOf = (of: readonly FilePartOfFigure[], measure: CasualtyMeasure): number =>
  leastTogether(of.map(part => ({ part, n: least(part, measure) })));

/** How many people a part holds at the least, by its own figure or by those of its parts. */
function least(part: Figured, measure: CasualtyMeasure): number {
  const own = parseFigure(part[measure])?.lo ?? 0;
  const apart = measure === 'casualties' ? least(part, 'killed') + least(part, 'injured') : 0;
  const inner = leastOf(part.of ?? [], measure);
  return Math.max(own, apart, inner);
}

/** Parts of one level that share nobody sum to no more than their whole (rules 5 and 26). */
function tooMany(whole: Figured, path: Path, faults: Fault[]): void {
  const { of = [] } = whole;
  if (of.length === 0) return;
  for (const measure of casualtyMeasures) {
    const figure = parseFigure(whole[measure]);
    const sum = leastOf(of, measure);
    if (figure === undefined || sum <= figure.hi) continue;
    const what = `The parts under "of" add up to ${sum} ${measure}, more than the ${figure.typed} that they are part of.`;
    faults.push(fault('dataset/parts-exceed-whole', [...path, 'of'], what));
  }
  for (const [i, part] of of.entries()) tooMany(part, [...path, 'of', i], faults);
}

/** A part must say whom it is about. */
function ofNobody(whole: Figured, path: Path, faults: Fault[]): void {
  for (const [i, part] of (whole.of ?? []).entries()) {
    const at = [...path, 'of', i];
    if (tellsWho.every(field => part[field] === undefined)) {
      const what = 'The part does not say who its people are.';
      const others = new Intl.ListFormat('en', { type: 'disjunction' }).format(tellsWho.slice(1));
      faults.push(
        fault('dataset/missing-field', at, what, `Add "who", in the words of the source, or ${others}.`),
      );
    }
    ofNobody(part, at, faults);
  }
}

/** Ends of figures in order, and stated parts within their whole. */
export const checkFigures: Check = ({ file: { events, statements } }) => {
  const faults: Fault[] = [];
  const look = (account: FileAccount | FileStatement, path: Path) => {
    upsideDown(account, path, faults);
    tooMany(account, path, faults);
    ofNobody(account, path, faults);
  };
  for (const [i, { accounts, parts }] of events.entries()) {
    for (const [j, account] of accounts.entries()) look(account, ['events', i, 'accounts', j]);
    if (typeof parts === 'number') continue;
    for (const [j, part] of parts.entries()) upsideDown(part, ['events', i, 'parts', j], faults);
  }
  for (const [i, statement] of statements.entries()) look(statement, ['statements', i]);
  return faults;
};

/** A best figure lies between the lowest and the highest that a current account gives (rules 3 and 6). */
export const checkBest: Check = ({ file: { dataset, events }, refused }) =>
  events.flatMap(({ accounts, assessment }, i) => {
    if (assessment === undefined) return [];
    const zone = refused(['dataset', 'timezone']) ? 'UTC' : dataset.timezone;
    const overtaken = overtakenFigures<FileTold>(accounts, readingOfFile(zone));
    return assessedMeasures.flatMap(measure => {
      const best = assessment[measure]?.best;
      if (best === undefined || refused(['events', i, 'accounts'])) return [];
      const given = accounts
        .filter(account => account.status === 'current' && !overtaken.get(account)?.includes(measure))
        .flatMap(account => parseFigure(account[measure]) ?? []);
      const { low, high } = figureSpan(given);
      if (low <= best && best <= high) return [];
      const span = given.length === 0 ? `no figure for ${measure}` : `${low} to ${high}`;
      const what = `The best figure for ${measure} is ${best}, but the current accounts give ${span}.`;
      return [fault('dataset/best-outside', ['events', i, 'assessment', measure, 'best'], what)];
    });
  });
