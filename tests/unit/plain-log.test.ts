import type { AstroPrerenderer } from 'astro';
import { describe, expect, test } from 'vitest';
import { countPages, withoutEmptyPages, withoutPages } from '../../src/publish/count-pages.ts';
import { plainOutput } from '../../src/publish/plain-output.ts';

describe('colours', () => {
  const printed = (isTTY: boolean, env: NodeJS.ProcessEnv) => {
    const chunks: (string | Uint8Array)[] = [];
    const stream = {
      isTTY,
      write: (chunk: string | Uint8Array) => {
        chunks.push(chunk);
        return true;
      },
    };
    plainOutput([stream], env);
    plainOutput([stream], env);
    stream.write('\u001b[1mHint:\u001b[22m a \u001b[4mplace\u001b[24m');
    stream.write(new Uint8Array([27]));
    return chunks;
  };

  test('are removed from text that nobody sees in colour, and bytes are left alone', () => {
    expect(printed(false, { CI: 'true' })).toEqual(['Hint: a place', new Uint8Array([27])]);
    expect(printed(false, { FORCE_COLOR: '0' })[0]).toBe('Hint: a place');
  });

  test('remain at a terminal, and where they are asked for', () => {
    expect(printed(true, {})[0]).toContain('\u001b[1m');
    expect(printed(false, { FORCE_COLOR: '1' })[0]).toContain('\u001b[1m');
  });
});

describe('lines for each page', () => {
  const say = (label: string | null, message: string, newLine = true) =>
    ({ label, level: 'info', message, newLine }) as const;
  const left = (...messages: ReturnType<typeof say>[]) => {
    const written: string[] = [];
    const log = withoutPages({ write: ({ message }) => written.push(message) });
    for (const message of messages) log.write(message);
    return written;
  };
  const page = say(null, '  \u001b[34m├─\u001b[39m \u001b[2m/index.html\u001b[22m', false);

  test('do not say of a page written here that its file was not created', () => {
    const written: string[] = [];
    const to: Parameters<typeof withoutPages>[0] = { write: ({ message }) => written.push(message) };
    const note = '(file not created, response body was empty)';
    const empty = say('SKIP_FORMAT', ` (+12ms) ${note}`);
    const log = withoutEmptyPages(to);
    for (const message of [page, empty, say('build', note)]) log.write(message);
    expect(written).toEqual([page.message, ' (+12ms) ', note]);
    const plain = withoutEmptyPages(withoutPages(to));
    for (const message of [page, empty]) plain.write(message);
    expect(written).toHaveLength(3);
  });

  test('are removed, and nothing else', () => {
    const time = say('SKIP_FORMAT', ' \u001b[2m(+12ms)\u001b[22m ');
    const slow = say('SKIP_FORMAT', ' (+1.20s) ');
    const others = [
      say('build', 'Collecting build info...'),
      say('SKIP_FORMAT', '\n generating static routes '),
    ];
    expect(left(...others, page, time, page, slow, say(null, '✓ Completed in 283ms.'))).toEqual([
      'Collecting build info...',
      '\n generating static routes ',
      '✓ Completed in 283ms.',
    ]);
  });

  test('a page that was not built, or has a message, is listed', () => {
    const notMade = say('SKIP_FORMAT', ' (+1ms) (file not created, response body was empty)');
    expect(left(page, notMade)).toEqual([page.message, notMade.message]);
    const warning = say('build', 'a warning');
    expect(left(page, warning, say('SKIP_FORMAT', ' (+1ms) '))).toEqual(['a warning']);
  });
});

type Paths = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>;

test('pages are counted, and the functions that render them are otherwise unchanged', async () => {
  const lines: string[] = [];
  const paths = ['/', '/one/', '/two/'].map(pathname => ({ pathname }) as Paths[number]);
  const by: AstroPrerenderer = {
    name: 'by',
    getStaticPaths: async () => paths,
    render: async () => new Response('page'),
  };
  let ms = 0;
  const counted = countPages(
    by,
    line => lines.push(line),
    () => ms,
  );
  expect(counted.name).toBe('by');
  expect(await counted.getStaticPaths()).toBe(paths);
  const request = new Request('https://desk.example/');
  const options = {} as Parameters<AstroPrerenderer['render']>[1];
  for (const _ of paths) {
    ms += 1500;
    expect(await counted.render(request, options)).toBeInstanceOf(Response);
  }
  expect(lines).toEqual([
    'Pages and files: 1 of 3',
    'Pages and files: 2 of 3',
    'Pages and files: all 3 done',
  ]);
});
