import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createLateWork, pagesAfter, type Turn } from '../../../src/publish/late-work.ts';

/** Work of three pieces. */
function pieces() {
  const done: number[] = [];
  const work = async (turn: Turn) => {
    for (const n of [1, 2, 3]) {
      await turn();
      done.push(n);
    }
  };
  return { done, work };
}

test('late work is left alone while the thread has other things to do, and goes on when it has none', async () => {
  let slept = 0;
  const late = createLateWork(() => slept);
  const { done, work } = pieces();
  late.add(work);
  await sleep(20);
  expect(done).toEqual([]);
  slept += 1;
  await expect.poll(() => done, { interval: 1 }).toEqual([1, 2, 3]);
});

test('what is left of it is done before pages are made', async () => {
  const late = createLateWork(() => 0);
  const { done, work } = pieces();
  late.add(work);
  const pages = pagesAfter(
    { name: 'none', getStaticPaths: async () => [...done], render: () => Promise.reject() } as never,
    late.finish,
  );
  expect(await pages.getStaticPaths()).toEqual([1, 2, 3]);
});

test('an error in it reaches whoever needs it done', async () => {
  const late = createLateWork(() => 0);
  late.add(async turn => {
    await turn();
    throw new Error('no room');
  });
  await expect(late.finish()).rejects.toThrow('no room');
});
