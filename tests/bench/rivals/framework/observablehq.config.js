import { readFileSync } from 'node:fs';

const { events } = JSON.parse(readFileSync('src/data/bench.json', 'utf8'));

export default {
  root: 'src',
  output: 'dist',
  title: 'Made-up events',
  search: false,
  dynamicPaths: events.map(({ id }) => `/events/${id}`),
};
