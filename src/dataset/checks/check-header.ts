import { type Fault, fault } from '../fault.ts';
import type { Check } from './check-context.ts';

/** The plural categories that whole numbers have in a language, and `other`, which is the one to fall back on. */
function neededForms(language: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(language);
  const forms = Array.from({ length: 200 }, (_, n) => rules.select(n));
  return new Set([...forms, 'other']);
}

/** Words of a unit in every form that the language has, and in no other. */
export const checkUnits: Check = ({ file: { dataset } }) => {
  const faults: Fault[] = [];
  for (const [unit, languages] of Object.entries(dataset.units)) {
    for (const [language, words] of Object.entries(languages ?? {})) {
      const path = ['dataset', 'units', unit, language];
      const needed = neededForms(language);
      const known: readonly string[] = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const missing = [...needed].filter(form => !Object.hasOwn(words, form));
      if (missing.length > 0) {
        const what = `The words for "${unit}" in "${language}" lack ${missing.map(form => `"${form}"`).join(', ')}.`;
        faults.push(fault('dataset/unit-words', path, what));
      }
      for (const form of Object.keys(words).filter(form => !known.includes(form))) {
        const what = `"${form}" is not a plural form of the language "${language}".`;
        faults.push({ ...fault('dataset/unit-words', [...path, form], what), atKey: true });
      }
    }
  }
  return faults;
};
