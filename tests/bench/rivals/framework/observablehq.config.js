export default { root: 'src', output: 'dist', title: 'Made-up events', search: false };
