/**
 * Copy buttons beside codes. Without this script there is no button, and the code can be selected as it stands.
 * Each button names its field by `data-copies`; the page's live region says what became of it.
 */
const live = document.querySelector('[data-copy-status]');

function say(words: string | undefined): void {
  if (live !== null) live.textContent = words ?? '';
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  const field = document.getElementById(button.dataset['copies'] ?? '');
  if (!(field instanceof HTMLTextAreaElement)) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    for (const other of document.querySelectorAll('button[data-done]')) other.removeAttribute('data-done');
    try {
      await navigator.clipboard.writeText(field.value);
      // The focus stays where it is: a screen reader would read the whole code over the word that it is copied.
      button.setAttribute('data-done', '');
      say(button.dataset['copied']);
    } catch {
      // No permission, or a page without a safe origin: the selection is what the reader copies.
      field.select();
      say(button.dataset['notCopied']);
    }
  });
}
