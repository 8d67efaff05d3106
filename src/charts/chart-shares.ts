import { showsRows } from '../dataset/few-events.ts';
import { type ShareFault, type Shares, sharesOf } from '../wording/shares-of.ts';
import type { ChartContext, ChartFault, ChartSpec } from './chart-spec.ts';

/** A reason why there are no shares, at its option. */
const shareFault = ({ what, fix }: ShareFault): ChartFault => ({
  rule: 'question/bad-share',
  what,
  fix,
  option: 'share',
});

/** The shares that a chart asks for (rule 38), or why there are none. */
export function chartShares(spec: ChartSpec, context: ChartContext): Shares | ChartFault {
  const { question, share = '', show, highlight } = spec;
  const unused = show === undefined ? highlight && 'highlight' : 'show';
  if (unused !== undefined)
    return shareFault({ what: `${unused}= has no effect on bars that are shares`, fix: `remove ${unused}=` });
  if (!showsRows(context.dataset))
    return shareFault({
      what: `share=${share}: the licence of "${context.dataset.id}" keeps small numbers back`,
      fix: 'remove share=',
    });
  const found = sharesOf(question, share, context);
  return 'what' in found ? shareFault(found) : found;
}
