import { expect, type Frame, type Page } from '@playwright/test';

export type Measured = {
  /** Height of the frame, in pixels. */
  readonly has: number;
  /** Full height of its content, in pixels. */
  readonly needs: number;
  /** Pixels by which the page overflows the frame. */
  readonly hidden: number;
};

/** The actual and the required height of a frame, measured from the layout and not from the height that the embed posts. */
export function measure(): Measured {
  const root = document.documentElement;
  const bottoms = [...document.querySelectorAll('.embed > *')].map(
    part => part.getBoundingClientRect().bottom + scrollY,
  );
  const svg = [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].find(
    one => one.getBoundingClientRect().width > 0,
  );
  const box = svg?.getBoundingClientRect();
  const view = svg?.viewBox.baseVal;
  const drawingGave = box && view ? (box.width * view.height) / view.width - box.height : 0;
  const scroller = document.querySelector<HTMLElement>('.embed-table');
  const table = scroller?.querySelector('table')?.getBoundingClientRect();
  const bar = scroller === null ? 0 : scroller.offsetHeight - scroller.clientHeight;
  const tableGave = scroller && table ? table.height + bar - scroller.getBoundingClientRect().height : 0;
  const padding = 10;
  return {
    has: root.clientHeight,
    needs: Math.max(...bottoms) + padding + drawingGave + tableGave,
    hidden: Math.max(0, root.scrollHeight - root.clientHeight, root.scrollWidth - root.clientWidth),
  };
}

/** The frames of a page, once they and their fonts are loaded. */
export async function framesOf(page: Page, count: number): Promise<Frame[]> {
  await expect.poll(() => page.frames().length).toBe(count + 1);
  const frames = page.frames().slice(1);
  for (const frame of frames) {
    await frame.waitForLoadState('load');
    await frame.evaluate(() => document.fonts.ready.then(() => undefined));
  }
  return frames;
}

export const heights = async (frames: readonly Frame[]): Promise<number[]> =>
  Promise.all(frames.map(async frame => (await frame.evaluate(measure)).needs));

/** Frames that are not as high as their content, up to the next whole pixel. */
export async function misfits(frames: readonly Frame[], most = Number.POSITIVE_INFINITY): Promise<string[]> {
  const all = await Promise.all(frames.map(frame => frame.evaluate(measure)));
  return all.flatMap(({ has, needs, hidden }, i) => {
    const spare = has - Math.min(most, needs);
    const isRight = spare > -0.02 && spare < 1 && (hidden === 0 || needs > most);
    return isRight ? [] : `${frames[i]?.url()}: has ${has}, needs ${needs.toFixed(2)}, hides ${hidden}`;
  });
}

/** Waits until each frame is as high as its content. @param most the maximum height that the page grants, in pixels. */
export async function expectFit(frames: readonly Frame[], when: string, most?: number): Promise<void> {
  await expect.poll(() => misfits(frames, most), { message: when, intervals: [20, 50, 100] }).toEqual([]);
}

/** How many messages each frame has sent to a page of parents, in order. */
export const messageCounts = (page: Page): Promise<number[]> =>
  page.evaluate(() => (Object(window) as { messageCounts: number[] }).messageCounts);

/** Waits until every frame has posted to the page of parents and none posts any more. @returns the counts of messages. */
export async function untilQuiet(page: Page, count: number): Promise<number[]> {
  let last: number[] = [];
  const isQuiet = async () => {
    const before = last;
    last = await messageCounts(page);
    return last.filter(n => n > 0).length === count && last.join() === before.join();
  };
  await expect.poll(isQuiet, { message: 'no more messages', intervals: [0, 300] }).toBe(true);
  return last;
}
