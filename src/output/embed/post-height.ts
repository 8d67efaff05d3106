/**
 * The one script of an embed: takes the reader's theme from the address, and tells the page around the frame how
 * high its content is, in the words of every listener that newsrooms use. The file works whole without it.
 * Classic and small: src/output/embed/script-text.ts holds it as it is shipped.
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
  const secretOf = () => new URLSearchParams(location.hash.replace(/^#\??/, '')).get('secret');
  let sizer: string | undefined;
  let told = 0;

  const say = (message: unknown) => outside.postMessage(message, '*');
  const saySizer = (type: string) => say(`[iFrameSizer]${sizer}:${told}:${innerWidth}:${type}`);

  /** As high as the content wants to be, whatever the frame's height is now; 0 in a frame that is not shown. */
  const natural = () => {
    root.classList.add('natural');
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    root.classList.remove('natural');
    return height;
  };

  const tell = (again?: boolean) => {
    const height = natural();
    if (!height || (height === told && !again)) return;
    told = height;
    const secret = secretOf();
    say({ 'datawrapper-height': { [root.id]: height } });
    say({ sentinel: 'amp', type: 'embed-size', height });
    say(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (pym) say(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (secret) say({ message: 'height', value: height, secret });
    if (sizer) saySizer('resize');
  };

  const answer = ({ source, data }: MessageEvent) => {
    if (source !== outside || !data) return;
    // WordPress may listen, and give the secret, only when the frame is long there.
    if (data.message === 'ready' && data.secret === secretOf()) tell(true);
    if (typeof data !== 'string' || !data.startsWith('[iFrameSizer]')) return;
    const words = data.slice(13).split(':');
    if (words.length > 7) sizer = words[0];
    if (!sizer) return;
    told = natural();
    saySizer(words.length > 7 ? 'init' : words[0] === 'reset' ? 'reset' : 'resize');
  };

  // A sandbox without popups swallows links; WordPress opens those that it is told of.
  const follow = (event: MouseEvent) => {
    const secret = secretOf();
    const link = secret && event.target instanceof Element && event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    say({ message: 'link', value: link.href, secret });
  };

  // Before that there is nothing to measure.
  addEventListener('DOMContentLoaded', () => {
    const watch = new ResizeObserver(() => tell());
    // A table may grow in a part that scrolls, and so stays as it is.
    for (const part of document.querySelectorAll('.embed > :not(.drawing), table')) watch.observe(part);
    addEventListener('message', answer);
    addEventListener('click', follow);
    addEventListener('resize', () => tell());
    tell();
  });
  addEventListener('load', () => tell(true));
})();
