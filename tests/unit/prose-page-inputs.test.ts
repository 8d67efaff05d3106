import { describe, expect, test } from 'vitest';
import { createAddresses } from '../../src/addresses.ts';
import type { Dataset, Revision } from '../../src/dataset/types.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { narrowInputs } from '../../src/prose/narrow-inputs.ts';
import { stampOfInput, watchContext } from '../../src/prose/page-inputs.ts';
import type { ProseContext } from '../../src/prose/site-context.ts';
import type { Page } from '../../src/prose/types.ts';
import { contextIn, getDataset } from '../prose/prose-case.ts';

const root = `${import.meta.dirname}/../prose/images`;

test('each thing that is asked for is noted by a name that has a stamp', () => {
  const context = contextIn(root);
  const noted: string[] = [];
  const { datasets, project, lockedChanges } = watchContext(context, asked => noted.push(asked));
  expect([...datasets.keys()]).toEqual([...context.datasets.keys()]);
  expect(datasets.get('varied')).toBe(getDataset('varied'));
  expect(datasets.get('gone')).toBeUndefined();
  expect(project.kindOf('content')).toBe('folder');
  expect(project.kindOf('gone.md')).toBeUndefined();
  expect(project.boundariesOf('sy').ok).toBe(true);
  expect(project.boundariesOf('gone').ok).toBe(false);
  expect(lockedChanges('varied')).toBeUndefined();
  const stamps = new Map(noted.map(asked => [asked, stampOfInput(context, asked)]));
  expect([...stamps.keys()]).toEqual([
    'addresses.',
    'site.',
    'locale.',
    'namedBreaks.',
    'blocks.',
    'marksLines.',
    'failedDatasets.',
    'datasets.',
    'datasets.varied',
    'datasets.gone',
    'project.kind content',
    'project.kind gone.md',
    'project.boundaries sy',
    'project.boundaries gone',
    'lockedChanges.varied',
  ]);
  expect(stamps.get('datasets.varied')).toContain(getDataset('varied').hash);
  expect(stamps.get('datasets.gone')).toBe('none');
  expect(stamps.get('project.kind content')).toBe('folder');
  expect(stampOfInput(context, 'project.bytes gone.svg')).toBe('none');
  expect(() => stampOfInput(context, 'weather.today')).toThrow('weather');
});

test('links to events are made again when the option of their pages changes', () => {
  const context = contextIn(root);
  const stampOf = (eventPages: boolean) =>
    stampOfInput({ ...context, addresses: createAddresses('/', { eventPages }) }, 'addresses.');
  expect(stampOf(true)).not.toBe(stampOf(false));
});

describe('a part of a dataset', () => {
  const context = contextIn(root);
  const varied = getDataset('varied');
  const [first = '', second = ''] = varied.events.keys();
  const revision = (events: readonly string[], version = '2.0.0'): Revision => ({
    version,
    date: '2020-01-01',
    kind: 'update',
    events: [...events],
    removed: [],
    text: { en: 'Changed.' },
  });
  const stampWith = (
    asked: string,
    change: Partial<Dataset> = {},
    lockedChanges: ProseContext['lockedChanges'] = () => undefined,
  ) => {
    const datasets = new Map([['varied', { ...varied, ...change }]]);
    return stampOfInput({ ...context, datasets, lockedChanges }, asked);
  };

  test('has a stamp of its own', () => {
    const version = { version: '9.9.9' };
    expect(stampWith('datasets.frame varied ', version)).toBe(stampWith('datasets.frame varied '));
    expect(stampWith('datasets.edition varied ', version)).not.toBe(stampWith('datasets.edition varied '));
    for (const part of ['frame', 'edition', 'rows', 'changes'])
      expect(stampWith(`datasets.${part} gone killed`)).toBe('none');
    expect(stampWith('datasets.frame')).toBe('none');
  });

  test('which changes touch an answer is told by the events, where no lock file knows', () => {
    const asked = `datasets.changes varied attacks event=${first}`;
    const none = stampWith(asked);
    expect(stampWith(asked, { revisions: [revision([second])] })).toBe(none);
    expect(stampWith(asked, { revisions: [revision([first])] })).not.toBe(none);
    expect(stampWith(asked, { revisions: [revision([])] })).not.toBe(none);
    const unknown = 'datasets.changes varied attacks event=gone';
    expect(stampWith(unknown, { revisions: [revision([first])] })).toBe(stampWith(unknown));
  });

  test('which changes touch an answer is told by the lock file that knows', () => {
    const asked = `datasets.changes varied attacks event=${first}`;
    const lock =
      (isTouched: boolean, version = '1.0.0') =>
      () => ({
        isTouched: () => isTouched,
        lockedRows: () => ({ checksum: 'a', version, updated: '2020-01-01' }),
        stamp: '',
      });
    const none = stampWith(asked, {}, lock(false));
    expect(stampWith(asked, { revisions: [revision([first])] }, lock(false))).toBe(none);
    expect(stampWith(asked, { revisions: [revision([second])] }, lock(true))).not.toBe(none);
    expect(stampWith(asked, {}, lock(false, '1.1.0'))).not.toBe(none);
  });
});

describe('what a page rests on', () => {
  const context = contextIn(root);
  const asked = new Set(['text', 'datasets.varied', 'lockedChanges.varied', 'datasets.gone']);
  const selections = [{ dataset: 'varied', key: ' {}' }];
  const text = { text: '', html: '' };
  const page: Page = {
    slug: 'page',
    file: 'a.md',
    locale: 'en',
    title: text,
    description: text,
    blocks: [],
    charts: [],
    citations: [],
    dataset: 'varied',
  };
  const narrow = (problems: readonly Problem[], isWorthIt = true) => [
    ...narrowInputs(
      { asked, selections },
      { ok: true, value: page, problems, bindings: [] },
      context,
      () => isWorthIt,
    ),
  ];

  test('is the frame and the rows of a dataset, if nothing is wrong with the page', () => {
    expect(narrow([])).toEqual([
      'text',
      'datasets.frame varied ',
      'datasets.gone',
      'datasets.rows varied  {}',
    ]);
  });

  test('is all of a dataset where the page has a problem, or its frame takes longer than the page', () => {
    const what: Problem = {
      rule: 'a/b',
      severity: 'warning',
      what: 'A.',
      fix: 'B.',
      place: { file: 'a.md' },
    };
    expect(narrow([what])).toEqual([...asked]);
    expect(narrow([], false)).toEqual([...asked]);
  });
});
