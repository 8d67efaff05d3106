import { describe, expect, test } from 'vitest';
import { sourceFigures } from '../../src/tally/source-figures.ts';
import { answer, ends, question, range, rows, seed, total, updated } from './tally-dataset.ts';

const open = Number.POSITIVE_INFINITY;

describe('the seed dataset, computed', () => {
  const dataset = seed();

  test('attacks, explosions, devices, places, regions, claimants', () => {
    const count = (measure: string) => ends(dataset, measure);
    expect(count('attacks')).toEqual([5, 5, 5]);
    expect(count('explosions')).toEqual([6, 6, 6]);
    expect(count('devices')).toEqual([7, 7, 7]);
    expect(count('places')).toEqual([5, 5, 5]);
    expect(count('regions')).toEqual([4, 4, 4]);
    expect(count('claimants')).toEqual([1, 1, 1]);
  });

  test('total killed: 44–47 (54)', () => {
    expect(range(dataset, 'killed')).toEqual({
      kind: 'range',
      low: 44,
      high: 47,
      outer: 54,
      best: undefined,
      events: 5,
      unknown: 0,
      about: false,
    });
  });

  test('killed by place', () => {
    const byPlace = [
      'tartous 35–35 (35)',
      'hasakeh 5–5 (5)',
      'homs 3–4 (4)',
      'al-saboura 1–3 (3)',
      'qamishli 0–0 (7)',
    ];
    expect(rows(dataset, 'killed by=place')).toEqual(byPlace);
    expect(rows(dataset, 'killed by=city sort=-killed')).toEqual(byPlace);
    expect(rows(dataset, 'attacks by=place').every(row => row.endsWith(' 1–1 (1)'))).toBe(true);
    expect(rows(dataset, 'explosions by=place')).toEqual([
      'tartous 2–2 (2)',
      'al-saboura 1–1 (1)',
      'hasakeh 1–1 (1)',
      'homs 1–1 (1)',
      'qamishli 1–1 (1)',
    ]);
  });

  test('by source: the Observatory’s figures add up to 47, for 5 of 5 attacks', () => {
    expect(range(dataset, 'killed source=sohr')).toMatchObject({
      low: 47,
      high: 47,
      outer: 47,
      events: 5,
      unknown: 0,
    });
    expect(total(dataset, 'killed source=state-media')).toEqual({
      kind: 'incomplete',
      events: 5,
      unknown: 4,
    });
    expect(rows(dataset, 'killed by=source')).toEqual([
      'sohr 47–47 (47)',
      'police-chief 1 of 5',
      'police-commander 1 of 5',
      'state-media 1 of 5',
      'tartous-hospital-head 1 of 5',
    ]);
    expect(ends(dataset, 'killed source=state-media event=homs-bab-tadmur')).toEqual([3, 3, 3]);
    expect(ends(dataset, 'killed source=police-chief event=saboura-road')).toEqual([1, 1, 1]);
    expect(ends(dataset, 'casualties source=amaq event=qamishli-percussion')).toEqual([7, 7, 7]);
  });

  test('by claimant', () => {
    expect(rows(dataset, 'attacks by=claimant')).toEqual(['isil 5–5 (5)']);
    expect(rows(dataset, 'explosions by=claimant')).toEqual(['isil 6–6 (6)']);
    expect(rows(dataset, 'killed by=claimant')).toEqual(['isil 44–47 (54)']);
    expect(ends(dataset, 'killed claimant=Daesh')).toEqual([44, 47, 54]);
  });

  test('by control and by region', () => {
    expect(rows(dataset, 'attacks by=control')).toEqual([
      'syrian-government 3–3 (3)',
      'kurdish-forces 2–2 (2)',
    ]);
    expect(rows(dataset, 'explosions by=control')).toEqual([
      'syrian-government 4–4 (4)',
      'kurdish-forces 2–2 (2)',
    ]);
    expect(rows(dataset, 'killed by=control')).toEqual([
      'syrian-government 39–42 (42)',
      'kurdish-forces 5–5 (12)',
    ]);
    expect(rows(dataset, 'killed by=region')).toEqual([
      'sy-tartous 35–35 (35)',
      'sy-hasakeh 5–5 (12)',
      'sy-homs 3–4 (4)',
      'sy-rif-dimashq 1–3 (3)',
    ]);
    expect(rows(dataset, 'killed by=country')).toEqual(['sy 44–47 (54)']);
  });

  test('by weapon', () => {
    expect(rows(dataset, 'explosions by=weapon')).toEqual([
      'car-bomb 2–2 (2)',
      'suicide-belt 2–2 (2)',
      'motorbike-bomb 1–1 (1)',
      'percussion-bomb 1–1 (1)',
    ]);
    expect(rows(dataset, 'killed by=weapon')).toEqual([
      'car-bomb+suicide-belt 35–35 (35)',
      'motorbike-bomb 5–5 (5)',
      'car-bomb 3–4 (4)',
      'suicide-belt 1–3 (3)',
      'percussion-bomb 0–0 (7)',
    ]);
    expect(ends(dataset, 'attacks with=car-bomb')).toEqual([2, 2, 2]);
    expect(rows(dataset, 'explosions by=place,weapon')).toEqual([
      'al-saboura,suicide-belt 1–1 (1)',
      'hasakeh,motorbike-bomb 1–1 (1)',
      'homs,car-bomb 1–1 (1)',
      'qamishli,percussion-bomb 1–1 (1)',
      'tartous,car-bomb 1–1 (1)',
      'tartous,suicide-belt 1–1 (1)',
    ]);
  });

  test('injured: at least 3, no figure for Tartous, Homs and Hasakeh', () => {
    expect(range(dataset, 'injured')).toMatchObject({
      low: 3,
      high: open,
      outer: open,
      unknown: 3,
      events: 5,
    });
    const unknown = answer(dataset, 'injured by=place').rows.filter(({ sum }) => sum.unknown > 0);
    expect(unknown.map(({ key }) => key)).toEqual(['hasakeh', 'homs', 'tartous']);
  });

  test('sources that differ, and sources alone', () => {
    const { support } = answer(dataset, 'killed');
    expect(support).toEqual({
      differ: ['homs-bab-tadmur', 'saboura-road', 'qamishli-percussion'],
      single: ['hasakeh-motorbike', 'qamishli-percussion'],
      partiesOnly: [],
      withAttackers: [],
    });
  });

  test('best: where the editor gives one, or two independent sources agree', () => {
    const best = answer(dataset, 'killed by=place').rows.map(({ key, sum }) => [
      key,
      sum.kind === 'range' && sum.best,
    ]);
    expect(Object.fromEntries(best)).toEqual({
      tartous: 35,
      hasakeh: 5,
      homs: undefined,
      'al-saboura': undefined,
      qamishli: undefined,
    });
  });

  test('a share and a list', () => {
    expect(ends(dataset, 'explosions control=syrian-government')).toEqual([4, 4, 4]);
    expect(answer(dataset, 'places control=syrian-government').members).toEqual([
      'al-saboura',
      'homs',
      'tartous',
    ]);
  });

  test('what each source says', () => {
    const figures = sourceFigures(dataset, question(dataset, 'killed event=qamishli-percussion'));
    expect(figures.map(({ source, figure, mixed, party }) => [source, figure?.lo, mixed, party])).toEqual([
      ['sohr', 0, false, false],
      ['amaq', 7, true, true],
    ]);
  });
});

describe('the same dataset with a second agency’s page', () => {
  const dataset = updated();

  test('Hasakeh 5–8, 44–50 (57) in total, injured at least 46', () => {
    expect(ends(dataset, 'killed event=hasakeh-motorbike')).toEqual([5, 8, 8]);
    expect(ends(dataset, 'killed')).toEqual([44, 50, 57]);
    expect(range(dataset, 'injured')).toMatchObject({ low: 46, high: open, unknown: 2 });
  });

  test('a figure of a document without a source makes no best and no second source', () => {
    expect(range(dataset, 'killed place=homs').best).toBeUndefined();
    expect(answer(dataset, 'killed').support.single).toEqual(['qamishli-percussion']);
  });

  test('parts of a figure: Asayish 3–6, civilians 2', () => {
    expect(ends(dataset, 'killed who=asayish place=hasakeh')).toEqual([3, 6, 6]);
    expect(ends(dataset, 'killed who=civilian place=hasakeh')).toEqual([2, 2, 2]);
  });

  test('state media gave figures for three of five attacks, and relays no further ones', () => {
    expect(total(dataset, 'killed source=state-media')).toEqual({
      kind: 'incomplete',
      events: 5,
      unknown: 2,
    });
  });
});
