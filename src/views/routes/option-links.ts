import { pathOfLink } from '../../site/navigation.ts';
import type { Site } from '../../site/types.ts';

/** A path of the site that an option leads to. */
export type OptionLink = {
  /** Below the site's base. */
  readonly path: string;
  /** What leads there, as the beginning of a sentence. */
  readonly named: string;
  /** What astro.config.mjs has it under. */
  readonly place: string;
  readonly fix: string;
};

/** Every path of the site that the options name. */
export function optionLinks({ options, redirects }: Site): OptionLink[] {
  const { navigation = [], footerLinks } = options;
  const links = [
    ...navigation.map(link => ({ option: 'navigation', link })),
    ...footerLinks.map(link => ({ option: 'footerLinks', link })),
  ];
  return [
    ...links.flatMap(({ option, link }): OptionLink[] => {
      const fix = `Fix the path in "${option}", or add the page.`;
      if (typeof link === 'string') {
        if (link !== 'method') return [];
        const named = `"${option}" links to "method"`;
        return [
          { path: 'method/', named, place: link, fix: 'Add content/pages/method.md, or remove the word.' },
        ];
      }
      const path = pathOfLink(link);
      if (path === undefined) return [];
      return [{ path, named: `"${option}" links to "${link.link}"`, place: link.link, fix }];
    }),
    ...[...redirects].flatMap(([id, redirect]): OptionLink[] =>
      'chart' in redirect
        ? []
        : [
            {
              path: redirect.path.slice(1),
              named: `"redirects" redirects "${id}" to "${redirect.path}"`,
              place: id,
              fix: 'Fix the path in "redirects".',
            },
          ],
    ),
  ];
}
