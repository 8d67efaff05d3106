import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPath } from '../../output/files/card-path.ts';
import { cardsOf } from '../../output/files/cards-of.ts';
import { fileResponse } from '../../output/files/file-response.ts';
import { getFiles } from '../../output/files/get-files.ts';
import type { CardOf } from '../../output/files/types.ts';
import { getSite } from '../../site/get-site.ts';

type Props = { readonly of: CardOf };

export const getStaticPaths: GetStaticPaths = () => {
  const site = getSite();
  if (!site.options.pictures) return [];
  return cardsOf(site).map(of => ({ params: { card: cardPath(of) }, props: { of } }));
};

/** A social card. */
export const GET: APIRoute<Props> = async ({ props }) =>
  fileResponse('card.png', await getFiles().card(props.of));
