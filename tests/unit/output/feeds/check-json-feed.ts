import { z } from 'zod';
import { htmlFaults, isAbsolute, isTime } from './feed-text.ts';

const address = z.string().refine(isAbsolute, 'not absolute');
const time = z.string().refine(isTime, 'not RFC 3339');
const extension = z.record(
  z.string().regex(/^_/, 'a field of one’s own begins with an underscore'),
  z.unknown(),
);
const author = z
  .strictObject({ name: z.string().min(1).optional(), url: address.optional(), avatar: address.optional() })
  .refine(one => Object.keys(one).length > 0, 'an author with nothing');
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);

const item = z
  .object({
    id: z.string().min(1),
    url: address,
    external_url: address.optional(),
    title: z.string().min(1),
    content_html: z.string().min(1).optional(),
    content_text: z.string().min(1).optional(),
    summary: z.string().min(1).optional(),
    image: address.optional(),
    banner_image: address.optional(),
    date_published: time,
    date_modified: time,
    authors: z.array(author).min(1).optional(),
    tags: z.array(z.string()).optional(),
    language: language.optional(),
    attachments: z.array(z.unknown()).optional(),
  })
  .catchall(z.unknown());

const feed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string().min(1),
    home_page_url: address,
    feed_url: address,
    description: z.string().min(1).optional(),
    user_comment: z.string().optional(),
    next_url: address.optional(),
    icon: address.optional(),
    favicon: address.optional(),
    authors: z.array(author).min(1),
    language,
    expired: z.boolean().optional(),
    hubs: z.array(z.unknown()).optional(),
    items: z.array(item),
  })
  .catchall(z.unknown());

export type JsonFeed = z.infer<typeof feed>;

const others = (value: object, shape: object) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => !Object.hasOwn(shape, key)));
const wrong = (parsed: z.ZodSafeParseResult<unknown>): string[] =>
  parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

/** The checked requirements of JSON Feed 1.1, each by its section. */
export const jsonFeedRules: Readonly<Record<string, (json: unknown) => string[]>> = {
  'top-level, items, authors: every field that must be there is, each of its type, addresses whole, dates RFC 3339':
    json => wrong(feed.safeParse(json)),
  'extensions: any other field begins with an underscore': json => {
    const parsed = feed.safeParse(json);
    if (!parsed.success) return [];
    return [
      ...wrong(extension.safeParse(others(parsed.data, feed.shape))),
      ...parsed.data.items.flatMap(one => wrong(extension.safeParse(others(one, item.shape)))),
    ];
  },
  'items: an item has content as html or as text': json =>
    itemsOf(json).flatMap(({ id, content_html, content_text }) =>
      content_html === undefined && content_text === undefined ? [id] : [],
    ),
  'items: no two have one id': json => {
    const ids = itemsOf(json).map(({ id }) => id);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  },
  'items: ids are whole addresses, as is best': json =>
    itemsOf(json).flatMap(({ id }) => (isAbsolute(id) ? [] : [id])),
  'items: content is safe html without relative addresses': json =>
    itemsOf(json).flatMap(({ content_html = '' }) => htmlFaults(content_html)),
  'items: the date of publication is not after that of the last change': json =>
    itemsOf(json).flatMap(({ date_published, date_modified }) =>
      date_published > date_modified ? [date_published] : [],
    ),
};

const itemsOf = (json: unknown): JsonFeed['items'] => {
  const parsed = feed.safeParse(json);
  return parsed.success ? parsed.data.items : [];
};

/** The rules that a feed breaks, each with the cause. */
export function jsonFeedFaults(text: string): string[] {
  const json: unknown = JSON.parse(text);
  return Object.entries(jsonFeedRules).flatMap(([rule, check]) =>
    check(json).map(what => `${rule}: ${what}`),
  );
}

export const readJsonFeed = (text: string): JsonFeed => feed.parse(JSON.parse(text));
