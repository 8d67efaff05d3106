import type { Page } from '@playwright/test';

/** Has a page add up how far its content moves while it loads. Call it before the page is opened. */
export const watchShift = (page: Page): Promise<void> =>
  page
    .addInitScript(() => {
      let shift = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) shift += Number(Reflect.get(entry, 'value'));
        Reflect.set(globalThis, 'shift', shift);
      }).observe({ type: 'layout-shift', buffered: true });
    })
    .then(() => undefined);

/** The shift of an opened page so far. */
export const shiftOf = (page: Page): Promise<number> =>
  page.evaluate(() => Number(Reflect.get(globalThis, 'shift') ?? 0));
