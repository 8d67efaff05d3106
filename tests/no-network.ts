import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';

/** If the system does not allow cutting off the network, as in many containers, Node itself refuses connections. */
const noSockets = `import net from 'node:net';
net.Socket.prototype.connect = () => { throw Object.assign(new Error('no network'), { code: 'ENETUNREACH' }); };`;
const withoutSockets = [
  'env',
  `NODE_OPTIONS=--import=data:text/javascript;base64,${Buffer.from(noSockets).toString('base64')}`,
];

const ways: Partial<Record<NodeJS.Platform, readonly (readonly string[])[]>> = {
  linux: [['unshare', '-n'], ['unshare', '-rn'], withoutSockets],
  darwin: [['sandbox-exec', '-p', '(version 1)(allow default)(deny network*)'], withoutSockets],
};

/** Exits with 1 if an address answers. */
const knock = (url: string) =>
  `fetch(${JSON.stringify(url)}).then(() => process.exit(1), () => process.exit(0))`;

/**
 * A command, tested on this machine, that runs another one without any network, not even the loopback.
 * @throws if the system has none, as nothing can then be proven.
 */
export async function withoutNetwork(): Promise<readonly string[]> {
  const server = createServer((_, response) => response.end('here'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  try {
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    const url = `http://127.0.0.1:${address.port}/`;
    if ((await fetch(url)).status !== 200) throw new Error('the network that is to be missed is not there');
    const tried: string[] = [];
    for (const within of ways[process.platform] ?? []) {
      const [command = '', ...rest] = within;
      const { status, stderr, error } = spawnSync(command, [...rest, process.execPath, '-e', knock(url)], {
        encoding: 'utf8',
      });
      if (status === 0) return within;
      tried.push(`${within.join(' ')}: ${error?.message ?? (stderr.trim() || 'the network is still there')}`);
    }
    throw new Error(
      `nothing on this ${process.platform} cuts the network off: ${tried.join('; ') || 'no way is known'}`,
    );
  } finally {
    server.close();
  }
}
