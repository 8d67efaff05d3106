/** What an oEmbed answer says of a chart; the frame's code and size come with it. */
export type OembedInput = {
  readonly title: string;
  readonly publisher: string;
  /** The site's absolute address. */
  readonly site: string;
  /** Code of the frame. */
  readonly html: string;
  /** Of the frame, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly thumbnail?: { readonly url: string; readonly width: number; readonly height: number };
};

/** A frame's width where whoever asks for it says none, in CSS pixels: a column of text. */
export const oembedWidth = 680;

/** An oEmbed answer of type "rich" (oembed.com, version 1.0), as a file. */
export function oembedFile({ title, publisher, site, html, width, height, thumbnail }: OembedInput): string {
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: publisher,
    provider_url: site,
    html,
    width,
    height,
    ...(thumbnail && {
      thumbnail_url: thumbnail.url,
      thumbnail_width: thumbnail.width,
      thumbnail_height: thumbnail.height,
    }),
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
