import { hasArabic } from '../../scene/text-direction.ts';
import { textWidth } from '../../scene/text-width.ts';
import type { TextLook } from './picture-block.ts';

type Room = { readonly width: number; readonly height: number };

/** How a card's title is set in a size. */
export function titleLook(title: string, size: number): TextLook {
  const look = { size, weight: 600, fill: '--ink', leading: 1.16 } as const;
  return hasArabic(title) ? { ...look, leading: 1.34 } : { ...look, family: 'serif' };
}

/**
 * No title is larger than this: its words would not have room on a card, however well they filled its lines. A little
 * is added, as letters of Arabic are narrower where a line breaks between them.
 */
function largest(title: string, room: Room): number {
  const look = titleLook(title, 1);
  const width = title.split(/\s+/).reduce((sum, word) => sum + textWidth(word, look), 0);
  return 1.05 * Math.sqrt((room.width * room.height) / (width * look.leading));
}

/** Sizes to try, the largest first, so few that a long title takes no longer than a short one. */
export const titleSizes = (title: string, room: Room, from: number, to: number): number[] => {
  const most = largest(title, room);
  const sizes = [from];
  for (let size = from * 0.94; size >= to; size *= 0.94) sizes.push(Math.round(size * 10) / 10);
  return sizes.filter(size => size <= most);
};
