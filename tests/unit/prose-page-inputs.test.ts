import { expect, test } from 'vitest';
import { createAddresses } from '../../src/addresses.ts';
import { stampOfInput, watchContext } from '../../src/prose/page-inputs.ts';
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
