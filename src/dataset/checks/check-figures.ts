import {
  assessedMeasures,
  type CasualtyMeasure,
  casualtyMeasures,
  peopleMeasures,
} from '../../grammar/measures.ts';
import { type Fault, fault, type Path, quote } from '../fault.ts';
import { figureSpan } from '../figure-span.ts';
import { parseFigure } from '../parse-figure.ts';
import type { FileAccount, FilePartOfFigure, FileStatement } from '../schema/account.ts';
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

function upsideDown(holder: Figured & { parts?: FileFigure | undefined }, path: Path): Fault[] {
  const own = fields.flatMap(measure => {
    const figure = parseFigure(holder[measure]);
    if (figure === undefined || figure.lo <= figure.hi) return [];
    const what = `"${measure}" is ${quote(holder[measure])}, but ${figure.lo} is greater than ${figure.hi}.`;
    return [fault('dataset/min-over-max', [...path, measure], what)];
  });
  return [...own, ...(holder.of ?? []).flatMap((part, i) => upsideDown(part, [...path, 'of', i]))];
}

/** How many people a part holds at the least, by its own figure or by those of its parts. */
function least(part: Figured, measure: CasualtyMeasure): number {
  const own = parseFigure(part[measure])?.lo ?? 0;
  const apart = measure === 'casualties' ? least(part, 'killed') + least(part, 'injured') : 0;
  const inner = (part.of ?? []).reduce((sum, of) => sum + least(of, measure), 0);
  return Math.max(own, apart, inner);
}

/** Parts of one level share nobody, so they sum to no more than their whole. */
function tooMany(whole: Figured, path: Path): Fault[] {
  const { of = [] } = whole;
  const own = casualtyMeasures.flatMap(measure => {
    const figure = parseFigure(whole[measure]);
    const sum = of.reduce((total, part) => total + least(part, measure), 0);
    if (figure === undefined || sum <= figure.hi) return [];
    const what = `The parts under "of" add up to ${sum} ${measure}, more than the ${figure.typed} that they are part of.`;
    return [fault('dataset/parts-exceed-whole', [...path, 'of'], what)];
  });
  return [...own, ...of.flatMap((part, i) => tooMany(part, [...path, 'of', i]))];
}

/** Ends of figures in order, and stated parts within their whole. */
export const checkFigures: Check = ({ file: { events, statements } }) => {
  const figureFaults = (account: FileAccount | FileStatement, path: Path) => [
    ...upsideDown(account, path),
    ...tooMany(account, path),
  ];
  return [
    ...events.flatMap((event, i) => [
      ...event.accounts.flatMap((account, j) => figureFaults(account, ['events', i, 'accounts', j])),
      ...(typeof event.parts === 'number' ? [] : event.parts).flatMap((part, j) =>
        upsideDown(part, ['events', i, 'parts', j]),
      ),
    ]),
    ...statements.flatMap((statement, i) => figureFaults(statement, ['statements', i])),
  ];
};

/** A best figure lies between the lowest and the highest that a current account gives (rules 3 and 6). */
export const checkBest: Check = ({ file: { events }, refused }) =>
  events.flatMap(({ accounts, assessment }, i) =>
    assessedMeasures.flatMap(measure => {
      const best = assessment?.[measure]?.best;
      if (best === undefined || refused(['events', i, 'accounts'])) return [];
      const given = accounts
        .filter(account => account.status === 'current')
        .flatMap(account => parseFigure(account[measure]) ?? []);
      const { low, high } = figureSpan(given);
      if (low <= best && best <= high) return [];
      const span = given.length === 0 ? `no figure for ${measure}` : `${low} to ${high}`;
      const what = `The best figure for ${measure} is ${best}, but the current accounts give ${span}.`;
      return [fault('dataset/best-outside', ['events', i, 'assessment', measure, 'best'], what)];
    }),
  );
