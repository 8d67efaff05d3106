import { z } from 'zod';
import { documented } from './documented.ts';

/** Pages of Sourceline's own that a navigation can name. `method` is content/pages/method.md. */
export const sections = ['reports', 'data', 'sources', 'corrections', 'method'] as const;
export type Section = (typeof sections)[number];

const target = z
  .string()
  .refine(
    link => /^\/(?!\/)/.test(link) || /^(?:https?:\/\/|mailto:)/.test(link),
    "neither a path of this site nor a URL: write '/about/', or 'https://ledger.example/'",
  );

const linkSchema = z.strictObject({
  label: documented(z.string().min(1), 'The words of the link.', "label: 'About us'"),
  link: documented(
    target,
    'A path of the site that begins with a slash, without the base; or a whole URL; or `mailto:` with an address.',
    "link: '/about/'",
  ),
});

const isContact = (text: string): boolean =>
  z.email().safeParse(text).success || (/^https?:\/\//.test(text) && URL.canParse(text));

/** Options for links that are on every page. */
export const navigationOptions = {
  navigation: documented(
    z.array(z.union([z.enum(sections), linkSchema])).optional(),
    'The links in the header, in their order. A word names a page of Sourceline’s: `reports`, `data`, `sources`, `corrections`, `method`; other links have a label. If not said, it has all five (`method` if there is a content/pages/method.md). A path of the site that does not exist is an error.',
    "navigation: ['reports', 'data', { label: 'About us', link: '/about/' }]",
  ),
  footerLinks: documented(
    z.array(linkSchema).default([]),
    'Links in the footer, after Sourceline’s own. A path of the site that does not exist is an error.',
    "footerLinks: [{ label: 'Imprint', link: 'https://ledger.example/imprint' }]",
  ),
  correctionsContact: documented(
    z
      .string()
      .refine(
        isContact,
        "neither an email address nor a URL: write 'corrections@ledger.example', or the https:// URL of a form",
      )
      .optional(),
    'Where readers report an error: an email address, or the URL of a form. It is printed on the page of corrections and in the footer.',
    "correctionsContact: 'corrections@ledger.example'",
  ),
} as const;

export const navigationInner = { navigation: linkSchema, footerLinks: linkSchema } as const;

export type OwnLink = z.output<typeof linkSchema>;
