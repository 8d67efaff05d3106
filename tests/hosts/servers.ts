import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A web server that serves a folder until it is stopped. */
export type Served = { readonly origin: string; stop(): Promise<void> };

type Server = {
  /** Its program, and the package of Debian that has it. */
  readonly program: string;
  readonly package: string;
  /** @returns the arguments that keep it in the foreground. */
  set(work: string, port: number, root: string, conf: string): readonly string[];
};

const nginx: Server = {
  program: 'nginx',
  package: 'nginx',
  set(work, port, root, conf) {
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    execFileSync(
      'openssl',
      [
        ...'req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1'.split(' '),
        ...['-keyout', join(work, 'key.pem'), '-out', join(work, 'cert.pem')],
      ],
      { stdio: 'ignore' },
    );
    const file = join(work, 'nginx.conf');
    writeFileSync(
      file,
      `daemon off; user root; pid ${work}/pid; error_log ${work}/error.log; events {}
http {
  include /etc/nginx/mime.types; access_log off; port_in_redirect on;
  ${temporary.map(name => `${name}_temp_path ${work}/${name};`).join(' ')}
  server { listen 127.0.0.1:${port} ssl; ssl_certificate ${work}/cert.pem; ssl_certificate_key ${work}/key.pem;
    root ${root};
    include ${conf};
  }
}
`,
    );
    return ['-c', file, '-e', join(work, 'error.log')];
  },
};

const caddy: Server = {
  program: 'caddy',
  package: 'caddy',
  set(work, port, root, conf) {
    const file = join(work, 'Caddyfile');
    const options = `{\n  admin off\n  auto_https off\n  storage file_system ${work}\n}\n`;
    writeFileSync(file, `${options}http://127.0.0.1:${port} {\n  root * ${root}\n  import ${conf}\n}\n`);
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  },
};

const apache: Server = {
  program: 'apache2',
  package: 'apache2',
  set(work, port, root) {
    const file = join(work, 'apache.conf');
    const modules = ['mpm_event', 'authz_core', 'dir', 'autoindex', 'mime', 'headers', 'alias'];
    writeFileSync(
      file,
      `ServerRoot ${work}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${work}/pid
ErrorLog ${work}/error.log
${modules.map(name => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
TypesConfig /etc/mime.types
DocumentRoot ${root}
DirectoryIndex index.html
<Directory ${root}>
  AllowOverride All
  Require all granted
</Directory>
`,
    );
    return ['-D', 'FOREGROUND', '-f', file];
  },
};

const servers = { nginx, caddy, apache } as const;
export type ServerName = keyof typeof servers;

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => resolve(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });

async function untilUp(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended:\n${said()}`);
    const up = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`the server does not answer:\n${said()}`);
}

/**
 * Serves a folder by a real server.
 * @param work an empty folder for its files.
 * @param conf what Sourceline made for this host; Apache finds it in the folder.
 */
export async function serveBy(name: ServerName, work: string, root: string, conf: string): Promise<Served> {
  const server = servers[name];
  mkdirSync(work, { recursive: true });
  const port = await freePort();
  const args = server.set(work, port, root, conf);
  let said = '';
  const path = `${process.env['PATH'] ?? ''}:/usr/sbin`;
  const child = spawn(server.program, args, { env: { ...process.env, PATH: path, HOME: work } });
  child.on('error', () => {
    said = `"${server.program}" cannot be started: install Debian's package ${server.package}.`;
  });
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      said += part.toString();
    });
  const origin = `${name === 'nginx' ? 'https' : 'http'}://127.0.0.1:${port}`;
  const ended = new Promise<void>(resolve => child.once('close', () => resolve()));
  await untilUp(origin, child, () => said);
  return {
    origin,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
