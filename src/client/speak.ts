/**
 * The one script of an embed: takes the reader's theme from the address, and tells the page around the frame how
 * high its content is, in the words of every listener that newsrooms use. The file works whole without it.
 * Classic and small: src/embed/script-text.ts holds it as it is shipped.
 */
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  const theme = query.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;

  const outside = window.parent;
  if (outside === window) return;
  /** pym.js names the frame in the query, WordPress behind the hash, iframe-resizer in its first message. */
  const pym = query.get('childId');
  const secret = new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret');
  let sizer: string | undefined;
  let told = 0;

  const say = (message: unknown) => outside.postMessage(message, '*');
  const saySizer = (type: string) => say(`[iFrameSizer]${sizer}:${told}:${innerWidth}:${type}`);

  /** As high as the content wants to be, whatever the frame's height is now. */
  const natural = () => {
    root.classList.add('natural');
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    root.classList.remove('natural');
    return height;
  };

  const tell = (again?: boolean) => {
    const height = natural();
    if (height === told && !again) return;
    told = height;
    say({ 'datawrapper-height': { [root.id]: height } });
    say({ sentinel: 'amp', type: 'embed-size', height });
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (secret) say({ message: 'height', value: height, secret });
    if (sizer) saySizer('resize');
  };

  addEventListener('message', ({ source, data }) => {
    if (source !== outside || typeof data !== 'string' || !data.startsWith('[iFrameSizer]')) return;
    const words = data.slice(13).split(':');
    if (words.length > 7) sizer = words[0];
    if (!sizer) return;
    told = natural();
    saySizer(words.length > 7 ? 'init' : words[0] === 'reset' ? 'reset' : 'resize');
  });

  addEventListener('DOMContentLoaded', () => {
    const watch = new ResizeObserver(() => tell());
    for (const part of document.querySelectorAll('.embed > :not(.drawing)')) watch.observe(part);
    // A sandbox without popups swallows links; WordPress opens those that it is told of.
    if (secret) {
      addEventListener('click', event => {
        const link = event.target instanceof Element && event.target.closest('a');
        if (!link) return;
        event.preventDefault();
        say({ message: 'link', value: link.href, secret });
      });
    }
    tell();
  });
  addEventListener('load', () => tell(true));
  addEventListener('resize', () => tell());
})();
