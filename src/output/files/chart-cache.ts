import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { canonicalText } from '../../canonical-text.ts';
import type { Chart } from '../../charts/registry.ts';
import { writeAtomic } from '../../write-atomic.ts';
import { createByteStore } from './byte-store.ts';
import {
  type ChartKey,
  type CommonKey,
  changedParts,
  chartKey,
  chartKeyParts,
  digestOf,
  type KeyPart,
  keyName,
} from './chart-key.ts';
import { packChart, unpackChart } from './pack-chart.ts';
import type { MadeChart } from './types.ts';

/** Why a chart was drawn: the parts that changed since the last build, or that there was none, or no entry any more. */
export type WhyDrawn = readonly KeyPart[] | 'new' | 'lost';

export type ChartCache = {
  /**
   * The name that a chart has in the cache: equal names, equal files.
   * @param boundaries the checksum of those that the chart shows; empty for a chart without.
   */
  nameOf(chart: Chart, boundaries: string): string;
  /** @param name that of the chart with this id. */
  chart(id: string, name: string, make: () => Promise<MadeChart>): Promise<MadeChart>;
  /** What pages say of a chart; undefined if it is not kept. */
  page(name: string): MadeChart['page'] | undefined;
  /** The name of a social card. @param card plain data. */
  cardNameOf(card: unknown): string;
  /** A social card as PNG. */
  card(name: string, make: () => Promise<Uint8Array>): Promise<Uint8Array>;
  /** Whether no build was finished before: every chart is to be drawn. */
  readonly isNew: boolean;
  /** The charts that were drawn, not found, by id. */
  readonly drawn: ReadonlyMap<string, WhyDrawn>;
  /** Remembers what this build's charts were made from, and takes away what has not been asked for in a long time. */
  finish(): void;
};

const keySchema = z.strictObject(
  Object.fromEntries(chartKeyParts.map(part => [part, z.string()])) as Record<KeyPart, z.ZodString>,
);
const lastSchema = z.record(z.string(), keySchema);

/** The keys of the last build's charts; none where there is no such file, or another. It only says why charts are drawn. */
function readLast(file: string): ReadonlyMap<string, ChartKey> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return new Map();
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return new Map();
  }
  const last = lastSchema.safeParse(json);
  return new Map(last.success ? Object.entries(last.data) : []);
}

/**
 * All that builds have drawn, by what it was drawn from: what is the same is not drawn again.
 * @param folder where it is kept, absolute; it may be thrown away at any time.
 */
export function createChartCache(folder: string, common: CommonKey): ChartCache {
  const charts = createByteStore(folder, 'chart');
  const cards = createByteStore(folder, 'card');
  const lastFile = join(folder, 'last.json');
  const last = readLast(lastFile);
  const keys = new Map<string, ChartKey>();
  const drawn = new Map<string, WhyDrawn>();

  const why = (id: string): WhyDrawn => {
    const before = last.get(id);
    const key = keys.get(id);
    if (before === undefined || key === undefined) return 'new';
    const changed = changedParts(key, before);
    return changed.length === 0 ? 'lost' : changed;
  };

  return {
    nameOf(chart, boundaries) {
      const key = chartKey(common, chart, boundaries);
      const name = keyName(key);
      keys.set(chart.id, key);
      // Whatever is named is in use.
      charts.keep(name);
      return name;
    },
    async chart(id, name, make) {
      let made: MadeChart | undefined;
      await charts.get(
        name,
        async () => {
          drawn.set(id, why(id));
          const { page, files } = await make();
          const { packed, files: encoded } = packChart(name, { page, files });
          made = { page, files: encoded };
          return packed;
        },
        bytes => {
          made = unpackChart(name, bytes);
          return made !== undefined;
        },
      );
      if (made === undefined) throw new Error(`two charts have the id "${id}"`);
      return made;
    },
    page(name) {
      const bytes = charts.find(name);
      return bytes && unpackChart(name, bytes)?.page;
    },
    cardNameOf(card) {
      const name = digestOf(common.product, common.styles, canonicalText(card));
      cards.keep(name);
      return name;
    },
    card: (name, make) => cards.get(name, make),
    isNew: last.size === 0,
    drawn,
    finish() {
      charts.prune();
      cards.prune();
      writeAtomic(lastFile, JSON.stringify(Object.fromEntries(keys)));
    },
  };
}
