import { expect, test } from 'vitest';
import { createStampedMemo, onceForEach } from '../../src/stamped-memo.ts';

test('a value is made again only when something that it asked for has another stamp', () => {
  const memo = createStampedMemo<string>();
  const stamps: Record<string, string> = { a: '1', b: '1', other: '1' };
  let made = 0;
  const get = () =>
    memo.get('key', {
      stampOf: asked => stamps[asked] ?? '',
      make(note) {
        made++;
        note('a');
        if (stamps['a'] === '2') note('b');
        return `made ${made}`;
      },
    });
  expect([get(), get()]).toEqual(['made 1', 'made 1']);
  stamps['b'] = stamps['other'] = '2';
  expect(get()).toBe('made 1');
  stamps['a'] = '2';
  expect([get(), get()]).toEqual(['made 2', 'made 2']);
  stamps['b'] = '3';
  expect(get()).toBe('made 3');
});

test('forgets keys that were not asked for since it last forgot some', () => {
  const memo = createStampedMemo<number>();
  let made = 0;
  const get = (key: string) => memo.get(key, { stampOf: () => '', make: () => ++made });
  expect([get('a'), get('b')]).toEqual([1, 2]);
  memo.prune();
  expect(get('a')).toBe(1);
  memo.prune();
  expect([get('a'), get('b')]).toEqual([1, 3]);
});

test('neither packs, writes nor reads what is not worth its room beyond the process, and remembers it', () => {
  const asked: string[] = [];
  const memo = createStampedMemo<string>({
    read: key => void asked.push(`read ${key}`),
    write: key => asked.push(`write ${key}`),
  });
  let made = 0;
  const get = (key: string, isStored?: boolean) =>
    memo.get(key, {
      stampOf: () => '',
      ...(isStored !== undefined && { isStored }),
      make: () => `${++made}`,
      pack(value) {
        asked.push(`pack ${key}`);
        return value;
      },
    });
  expect([get('small'), get('large', false), get('large', false)]).toEqual(['1', '2', '2']);
  expect(asked).toEqual(['read small', 'pack small', 'write small']);
});

test('reads once for each argument, also where nothing is found', () => {
  const read: string[] = [];
  const once = onceForEach(name => {
    read.push(name);
    return name === 'a' ? undefined : name;
  });
  expect([once('a'), once('a'), once('b')]).toEqual([undefined, undefined, 'b']);
  expect(read).toEqual(['a', 'b']);
});
