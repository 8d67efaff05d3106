import { isDisturbed, otherWork } from './other-work.ts';
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
export function measuredLine(row: RowResult): string {
  const { machine, runs } = row;
  const { at, version, node, system, cores, gigabytes } = machine;
  const medians = runs === 1 ? 'a single run' : `medians of ${runs} runs in turns`;
  const busy = isDisturbed(row)
    ? `Other work kept up to ${otherWork(row).toFixed(1)} of ${cores} cores busy at the same time: compare processor time rather than seconds.`
    : 'The machine was otherwise idle.';
  return `Version ${version}, ${dayOf(at)}: ${medians}, Node ${node}, ${system}, ${cores} cores, ${gigabytes} GB. ${busy}`;
}

/** The first lines of a reason on one line, in which nothing is read as Markdown. */
const firstWords = (reason: string) =>
  `\`${reason.split(/\s+/).join(' ').replaceAll('`', '').slice(0, 160)}\``;

/** What could not be measured, and why, as lines of a list. */
export const missingLines = ({ missing }: RowResult): string =>
  Object.entries(missing)
    .map(([id, reason]) => `- Not measured: ${id}. ${firstWords(reason)}`)
    .join('\n');
