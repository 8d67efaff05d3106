import { expect, type Page, test } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { drawSvg } from '../charts/draw-svg.ts';
import { locale, makeChart } from '../charts/make-chart.ts';
import { small } from '../unit/tally-dataset.ts';

const { document: drawing } = parseHTML('<!doctype html><html><body></body></html>');
const account = (killed: number, source = 'agency') => ({ source, killed });
const dataset = small(
  [
    { id: 'one', date: '2024-01-03', place: 'h', accounts: [account(4), account(6, 'monitor')] },
    { id: 'two', date: '2024-01-05', place: 't', accounts: [account(9)] },
    { id: 'three', date: '2024-01-07', place: 'aville', accounts: [account(2)] },
  ],
  {
    places: {
      h: { name: 'حمص', level: 'town', in: 'north' },
      t: { name: 'طرطوس', level: 'town', in: 'north' },
    },
  },
);

/**
 * The left edges of pieces of a text, as painted.
 * @param selector of the element that holds the text.
 */
const lefts = (page: Page, selector: string, pieces: readonly string[]): Promise<number[]> =>
  page.locator(selector).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    let from = 0;
    return wanted.map(piece => {
      for (const text of texts) {
        const at = text.data.indexOf(piece, texts.length === 1 ? from : 0);
        if (at === -1) continue;
        from = at + piece.length;
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + piece.length);
        return range.getBoundingClientRect().left;
      }
      return Number.NaN;
    });
  }, pieces);

const inOrder = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);

test('a name in another direction keeps the numbers beside it in order', async ({ page }) => {
  const bar = makeChart(dataset, 'bar', 'killed by=event');
  const cell = bar.table.rows[1]?.[0]?.text ?? '';
  await page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><body style="width:1200px">
    <p id="told">${bar.description}</p><p id="cell">${cell}</p>
    <p id="bare">حمص, 3 January 2024</p></body></html>`);
  const label = ['حمص', '3 ', 'January', '2024'];
  const isolated = await lefts(page, '#cell', label);
  expect(isolated).toEqual(inOrder(isolated));
  const plain = await lefts(page, '#told', ['حمص', '3 January', '2024', '4–6']);
  expect(plain).toEqual(inOrder(plain));
  // Without isolation, the number moves to the other side of the name.
  const bare = await lefts(page, '#bare', ['حمص', '3 ']);
  expect(bare).not.toEqual(inOrder(bare));
});

test('drawings do so too, as their labels run in the direction of the page', async ({ page }) => {
  const range = makeChart(dataset, 'range', 'killed by=event');
  const drawings = drawSvg(range, { document: drawing, locale, scope: 'a' });
  const wide = drawings.find(({ width }) => width === 'wide')?.svg ?? '';
  await page.setContent(
    `<!doctype html><html lang="en"><meta charset="utf-8"><style>text{unicode-bidi:plaintext}</style><body style="width:700px">${wide}</body></html>`,
  );
  const order = await page.locator('svg').evaluate(svg => {
    const text = [...svg.querySelectorAll('text')].find(one => one.textContent.includes('حمص'));
    if (text === undefined) return [];
    return ['ح', '3', 'J'].map(letter => text.getExtentOfChar(text.textContent.indexOf(letter)).x);
  });
  expect(order).toHaveLength(3);
  expect(order).toEqual(inOrder(order));
});

test('screen readers read the words of a drawing once', async ({ page }) => {
  const bar = makeChart(dataset, 'bar', 'killed by=place');
  const [first] = drawSvg(bar, { document: drawing, locale, scope: 'a' });
  await page.setContent(
    `<!doctype html><html lang="en"><meta charset="utf-8"><body>${first?.svg}</body></html>`,
  );
  const image = page.getByRole('img');
  await expect(image).toHaveAccessibleDescription(bar.description);
  expect(await page.locator('svg text').count()).toBeGreaterThan(3);
  expect(await page.locator('svg text:not([aria-hidden="true"] text)').count()).toBe(0);
});
