import { hasDrawing } from '../../charts/draw-chart.ts';
import type { Chart } from '../../charts/registry.ts';
import { isTooFew } from '../../dataset/few-events.ts';
import { textIn } from '../../dataset/text-in.ts';
import type { Dataset } from '../../dataset/types.ts';
import { getAnswer, getCount } from '../../site/get-answer.ts';
import type { Site } from '../../site/types.ts';
import { measureWord } from '../../wording/measure-word.ts';
import { printSum } from '../../wording/print-sum.ts';
import type { Card } from '../pictures/card.ts';
import type { CardOf } from './types.ts';

function get<T>(registry: ReadonlyMap<string, T>, id: string): T {
  const found = registry.get(id);
  if (found === undefined) throw new RangeError(`"${id}" is not registered`);
  return found;
}

/** "44–47, or up to 54 killed · 5 attacks": what a dataset adds up to, in a line. */
function totals(dataset: Dataset, { locale }: Site): string {
  const killed = getAnswer(dataset, 'killed');
  const attacks = getCount(getAnswer(dataset, 'attacks'));
  const counted = `${locale.number(attacks)} ${measureWord(dataset, 'attacks', attacks, locale)}`;
  if (killed.total === undefined || killed.events.length === 0 || isTooFew(dataset, killed.events.length))
    return counted;
  return `${printSum(killed.total, locale, dataset)} ${measureWord(dataset, 'killed', 2, locale)} · ${counted}`;
}

/** What is on the card of a chart. */
export const chartCard = (chart: Chart, publisher: string): Card => ({
  kicker: `${chart.measure} · ${chart.period}`,
  title: chart.title.text,
  publisher,
  chart,
});

/** What is on a social card. */
export function cardOf(of: CardOf, site: Site): Card {
  const { locale, options } = site;
  const publisher = options.name;
  const words = locale.strings.pages;
  switch (of.kind) {
    case 'site':
      return { kicker: '', title: options.name, line: options.tagline, publisher };
    case 'report': {
      const report = site.reports.find(({ slug }) => slug === of.id);
      if (report === undefined) throw new RangeError(`no report "${of.id}"`);
      const { front, charts } = report;
      const drawn = charts.filter(hasDrawing);
      const chart = drawn.find(({ id }) => id === front.lead) ?? drawn[0];
      const kicker = front.dateline ?? locale.date(front.published);
      return { kicker, title: report.title.text, publisher, ...(chart && { chart }) };
    }
    case 'chart':
      return chartCard(get(site.charts, of.id).chart, publisher);
    case 'dataset': {
      const dataset = get(site.datasets, of.id);
      const title = textIn(dataset.title, locale.code);
      return { kicker: words.data.kicker, title, line: totals(dataset, site), publisher };
    }
  }
}
