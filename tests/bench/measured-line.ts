import type { RowResult } from './results.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `26 November 2026`, from an ISO time. */
function dayOf(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** When and on what a row was measured, and how far other work disturbed it. */
export function measuredLine({ machine, runs }: RowResult): string {
  const { at, version, node, system, cores, gigabytes, load } = machine;
  const medians = runs === 1 ? 'a single run' : `medians of ${runs} runs in turns`;
  const busy =
    load < cores / 4
      ? 'The machine was otherwise idle.'
      : `Other work ran at the same time (load ${load.toFixed(1)} before the start, on ${cores} cores), so compare processor time and ratios rather than seconds.`;
  return `Version ${version}, ${dayOf(at)}: ${medians}, Node ${node}, ${system}, ${cores} cores, ${gigabytes} GB. ${busy}`;
}

/** What could not be measured, and why, as lines of a list. */
export const missingLines = ({ missing }: RowResult): string =>
  Object.entries(missing)
    .map(([id, reason]) => `- Not measured: ${id}. ${reason.split('\n')[0]}`)
    .join('\n');
