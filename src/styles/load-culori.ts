import { createRequire } from 'node:module';
import type { Color, Oklch } from 'culori/fn';

const load = createRequire(import.meta.url);

type Culori = typeof import('culori/fn');
type Colours = Pick<Culori, 'clampChroma' | 'formatHex' | 'parse' | 'wcagContrast' | 'wcagLuminance'> & {
  toOklch(colour: string): Oklch | undefined;
  /** In CIEDE2000. */
  distance(one: Color, other: Color): number;
  /** A colour as those see it who lack a cone. */
  readonly simulations: readonly (readonly ['deutan' | 'protan' | 'tritan', (colour: Color) => Color])[];
};

function loadColours(): Colours {
  const culori: Culori = load('culori/fn');
  const { useMode, modeRgb, modeLrgb, modeOklab, modeOklch, modeXyz65, modeLab65 } = culori;
  for (const mode of [modeRgb, modeLrgb, modeOklab, modeOklch, modeXyz65, modeLab65]) useMode(mode);
  return {
    ...culori,
    toOklch: culori.converter('oklch'),
    distance: culori.differenceCiede2000(),
    simulations: [
      ['deutan', culori.filterDeficiencyDeuter(1)],
      ['protan', culori.filterDeficiencyProt(1)],
      ['tritan', culori.filterDeficiencyTrit(1)],
    ],
  };
}

let loaded: Colours | undefined;

/**
 * What reckons with colours, loaded when there are some of a newsroom's own: it is a hundred and fifty modules, of which a
 * site with the usual looks has no use.
 */
export function loadCulori(): Colours {
  loaded ??= loadColours();
  return loaded;
}
