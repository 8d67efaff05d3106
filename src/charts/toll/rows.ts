import { momentInZone } from '../../dataset/moment.ts';
import { isPeople } from '../../grammar/measures.ts';
import type { EventFigure } from '../../tally/event-figure.ts';
import { sumOfFigure } from '../../tally/known-sum.ts';
import { figureIn } from '../../tally/stated-part.ts';
import type { TollSeries } from '../../tally/toll.ts';
import { printSum } from '../../wording/print-sum.ts';
import { nameInSentence } from '../../wording/sources-line.ts';
import { wordMoment } from '../../wording/when.ts';
import type { ChartContext, ChartSpec } from '../chart-spec.ts';
import { dashCell } from '../dash-cell.ts';
import { linkFor } from '../links.ts';
import type { TableCell } from '../types.ts';
import type { TollRow } from './chart.ts';

/** The ends of a step; undefined where a source has withdrawn what it said. */
export const spanOfStep = ({ known, low, high }: EventFigure) => (known ? { lo: low, hi: high } : undefined);

/** What a source's accounts came to, in digits; words where it withdrew them. */
export function printStep(figure: EventFigure, { locale, dataset }: ChartContext): string {
  if (!figure.known) return locale.strings.charts.toll.withdrawn;
  return printSum({ kind: 'range', ...figure, best: undefined, events: 1, unknown: 0 }, locale, dataset);
}

/** The table's rows: every step by its moment, then what nobody has dated. */
export function tollRows(toll: TollSeries, { question }: ChartSpec, context: ChartContext): TollRow[] {
  const { dataset, locale } = context;
  const words = locale.strings.charts.toll;
  const sourceCell = (source: string): TableCell => {
    const link = linkFor({ word: 'source' }, source, dataset);
    const text = locale.words.capitalise(nameInSentence(source, context));
    return { text, ...(link && { link }) };
  };
  const { measure } = question;
  if (!isPeople(measure)) return [];
  const who = question.filters.find(({ word }) => word === 'who')?.values;
  const steps = toll.lines
    .flatMap(({ source, steps: own }) => own.map(step => ({ source, ...step })))
    .sort((a, b) => a.at - b.at)
    .map(({ source, moment, figure, kind }): TollRow => {
      const printed = printStep(figure, context);
      return {
        key: `${moment} ${source}`,
        cells: [
          { text: wordMoment(moment, locale) },
          sourceCell(source),
          { text: printed, ...(figure.known && figure.low === figure.high && { value: figure.low }) },
          kind === 'figure' ? dashCell(context) : { text: words.kinds[kind] },
        ],
        figure: { figure: spanOfStep(figure), printed },
      };
    });
  const undated = toll.undated.map((account): TollRow => {
    const figure = figureIn(account, measure, who);
    const printed = figure === undefined ? '' : printSum(sumOfFigure(figure), locale, dataset);
    const { published } = account;
    const when =
      published === undefined
        ? ({ text: words.timeNotStated, absent: 'words' } as const)
        : { text: wordMoment(momentInZone(published, dataset.timezone), locale) };
    const status = account.status === 'current' ? undefined : locale.strings.notes.status[account.status];
    return {
      key: account.id,
      cells: [
        when,
        sourceCell(account.source),
        { text: printed, ...(figure !== undefined && figure.lo === figure.hi && { value: figure.lo }) },
        status === undefined ? dashCell(context) : { text: status },
      ],
      figure: { figure: figure && { lo: figure.lo, hi: figure.hi }, printed },
    };
  });
  return [...steps, ...undated];
}
