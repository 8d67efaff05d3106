import type { DraftEvent } from './types.ts';

const clock = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?$/i;
const parts = ['night', 'morning', 'noon', 'afternoon', 'evening'] as const;

/** An hour of the day as a dataset has it: `9:30 PM`, `07:00`, `morning`; undefined for any other words. */
export function readTime(text: string): Pick<DraftEvent, 'time' | 'timePrecision'> | undefined {
  const part = parts.find(word => word === text.toLowerCase());
  if (part !== undefined) return { time: part, timePrecision: 'part-of-day' };
  const found = clock.exec(text);
  if (found === null || (found[2] === undefined && found[3] === undefined)) return undefined;
  const [hours, minutes, half] = [Number(found[1]), Number(found[2] ?? 0), found[3]?.toLowerCase().charAt(0)];
  if (minutes > 59 || hours > 23 || (half !== undefined && (hours < 1 || hours > 12))) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'p' ? 12 : 0);
  return {
    time: `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
    timePrecision: 'minute',
  };
}
