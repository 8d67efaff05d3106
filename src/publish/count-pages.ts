import { stripVTControlCharacters } from 'node:util';
import type { AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { createProgress, type Log } from '../progress.ts';

/** Where a log goes, as Astro has it. */
type Destination = AstroIntegrationLogger['options']['destination'];
type Message = Parameters<Destination['write']>[0];

/** Astro begins a page's line with this, without ending the line … */
const isPage = ({ label, newLine, message }: Message) =>
  label === null && !newLine && /^\s*├─ /.test(stripVTControlCharacters(message));
/** … and ends it with the milliseconds that it took. */
const isTime = ({ label, message }: Message) =>
  label === 'SKIP_FORMAT' && /^ \(\+[\d.]+m?s\)\s*$/.test(stripVTControlCharacters(message));

/** A log without Astro's line for each page that went well. */
export function withoutPages(to: Destination): Destination {
  let held: Message | undefined;
  return {
    write(message) {
      if (isPage(message)) {
        held = message;
        return;
      }
      if (held !== undefined && message.label === 'SKIP_FORMAT') {
        if (!isTime(message)) to.write(held);
        const wasGood = isTime(message);
        held = undefined;
        if (wasGood) return;
      }
      to.write(message);
    },
    flush: () => to.flush?.(),
    close: () => to.close?.(),
  };
}

/** What Astro adds to the line of a page whose file it was not given to write. */
const notByAstro = '(file not created, response body was empty)';

/** A log of a build that writes pages itself: their files are there, whatever Astro says of them. */
export const withoutEmptyPages = (to: Destination): Destination => ({
  write: message =>
    to.write(
      message.label === 'SKIP_FORMAT'
        ? { ...message, message: message.message.replace(notByAstro, '') }
        : message,
    ),
  flush: () => to.flush?.(),
  close: () => to.close?.(),
});

/**
 * Makes pages as another does, and tells how many are done.
 * @param say prints one line of progress.
 * @param now the clock, in milliseconds.
 */
export function countPages(by: AstroPrerenderer, log: Log, now?: () => number): AstroPrerenderer {
  let left = 0;
  let progress = createProgress('Pages and files', left, log, now);
  return {
    ...by,
    async getStaticPaths() {
      const paths = await by.getStaticPaths();
      left = paths.length;
      progress = createProgress('Pages and files', left, log, now);
      return paths;
    },
    async render(request, options) {
      const response = await by.render(request, options);
      progress.step();
      if (--left === 0) progress.end();
      return response;
    },
  };
}
