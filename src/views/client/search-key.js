// Control+K, or Command+K, leads to the search. Served as it stands, with the hash of its bytes in the page.
addEventListener('keydown', event => {
  if (event.key.toLowerCase() !== 'k' || event.altKey || event.shiftKey) return;
  if (event.ctrlKey === event.metaKey) return;
  const link = document.querySelector('.masthead-search');
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  link.click();
});
