import { autocomplete, cancel, isCancel, select, text } from '@clack/prompts';
import { addressFault, nameFault, placeholderAddress, type TypedAnswers } from './answers.ts';
import type { Shipped } from './shipped.ts';

/** Nobody wants the project any more. */
export class CancelledError extends Error {}

function answered<T extends string>(answer: T | symbol): T {
  if (!isCancel(answer)) return answer as T;
  cancel('Nothing was written.');
  throw new CancelledError();
}

const languageName = (code: string): string =>
  new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;

/**
 * Asks at the terminal for what was not typed as an option.
 * @param suggested the name to begin with.
 */
export async function askAnswers(
  draft: TypedAnswers,
  suggested: string,
  shipped: Shipped,
): Promise<Required<TypedAnswers>> {
  const name =
    draft.name ??
    answered(
      await text({
        message: 'What is the site called?',
        initialValue: suggested,
        validate: value => nameFault(value ?? ''),
      }),
    );
  const address =
    draft.address ??
    answered(
      await text({
        message: 'Which address will it have? You can change it later, in astro.config.mjs.',
        initialValue: placeholderAddress,
        validate: value => addressFault(value ?? ''),
      }),
    );
  const [only, ...others] = shipped.languages;
  const language =
    draft.language ??
    (others.length === 0 && only !== undefined
      ? only
      : answered(
          await select({
            message: 'In which language are its pages?',
            options: shipped.languages.map(code => ({ value: code, label: languageName(code) })),
          }),
        ));
  const country =
    draft.country ??
    answered(
      await autocomplete({
        message: 'Which country do you report on? The sample data and its map are of this country.',
        options: shipped.countries.map(({ code, name }) => ({ value: code, label: name, hint: code })),
        maxItems: 8,
      }),
    );
  return { name, address, language, country };
}
