import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, type HostileCase, prose, text } from '../hostile-case.ts';

/** A picture with this address, refused at the begin of the prose. */
function picture(name: string, address: string, rule = 'file-is-in-its-folder'): HostileCase {
  return {
    name,
    files: prose(`![A map](${address} "Map")`),
    exit: 1,
    says: [`${text}:9:1 ${rule}`],
  };
}

const replace = (file: string, link: string) => (root: string) => {
  fs.rmSync(path.join(root, file), { force: true });
  fs.symlinkSync(link, path.join(root, file));
};
const pipe = (file: string) => (root: string) => {
  fs.rmSync(path.join(root, file), { force: true });
  execFileSync('mkfifo', [path.join(root, file)]);
};
const outside = `${text} file-is-in-its-folder`;

/** Files that lead out of the content, or are none. */
export const pathCases: readonly HostileCase[] = [
  picture('a picture above the content', '../../../secret.txt'),
  picture('a picture above the content, in numbers', '%2e%2e/%2e%2e/%2e%2e/secret.txt'),
  picture('a picture at an absolute path', '/etc/passwd'),
  picture('a picture on a drive', 'C:\\\\secret.txt'),
  picture('a picture on a server', '\\\\\\\\server\\\\share\\\\x.png'),
  picture('a picture of the web', 'https://example.org/x.png'),
  picture('a picture in a file: address', 'file:///etc/passwd'),
  picture('a picture as data', 'data:image/png;base64,AAAA'),
  picture('a picture with a NUL in its name', 'x%00.png', 'file-exists'),
  picture('a picture that is a folder', '../security', 'file-is-regular'),
  {
    ...picture('a picture that is a link to the outside', 'x.png'),
    make: (root) =>
      fs.symlinkSync('../../../secret.txt', path.join(root, 'content/areas/security/x.png')),
  },
  {
    ...picture('a picture that is a device', 'x.png'),
    make: (root) => fs.symlinkSync('/dev/zero', path.join(root, 'content/areas/security/x.png')),
  },
  {
    ...picture('a picture that is a pipe', 'x.png', 'file-is-regular'),
    make: pipe('content/areas/security/x.png'),
  },
  {
    ...picture('a picture that is a link to itself', 'x.png', 'file-can-be-read'),
    exit: 3,
    make: (root) => fs.symlinkSync('x.png', path.join(root, 'content/areas/security/x.png')),
  },
  {
    name: 'a text that is a link to the outside',
    make: replace(text, '../../../secret.txt'),
    exit: 1,
    says: [outside],
  },
  { name: 'a text that is a device', make: replace(text, '/dev/zero'), exit: 1, says: [outside] },
  { name: 'a text that is a pipe', make: pipe(text), exit: 1, says: [`${text} file-is-regular`] },
  {
    name: 'a folder of areas that is a link to the outside',
    make: (root) => {
      fs.renameSync(path.join(root, 'content/areas'), path.join(root, 'areas'));
      fs.symlinkSync('../areas', path.join(root, 'content/areas'));
    },
    exit: 1,
  },
  {
    name: 'a folder that is a link to itself',
    make: (root) => fs.symlinkSync('.', path.join(root, 'content/areas/security/again')),
    exit: 1,
    says: ['content/areas/security/again/ file-is-listed'],
  },
  ...['/dev/zero', '/dev/null', 'pipe', 'none', '.'].flatMap((file) =>
    (['--bib', '--csl', '--reference-doc', '--font'] as const).map(
      (option): HostileCase => ({
        name: `${option} ${file}`,
        args: [...build, option, option === '--csl' ? `${file}.csl` : file],
        make: (root) => {
          pipe('pipe')(root);
          fs.symlinkSync(path.resolve(root, file), path.join(root, 'x.csl'));
          for (const name of ['pipe', '.', 'none']) {
            fs.symlinkSync(name, path.join(root, `${name}.csl`));
          }
        },
        exit: 1,
      }),
    ),
  ),
  {
    name: 'content that is a device',
    args: ['check', '--content', '/dev/zero'],
    exit: 1,
    says: ['/dev/zero file-is-regular'],
  },
  { name: 'content that is not there', args: ['check', '--content', 'none'], exit: 1 },
  {
    name: 'a table that is a device',
    args: ['batch', '--each', '/dev/zero', '--out', 'out'],
    exit: 1,
  },
  {
    name: 'a table that is a pipe',
    args: ['batch', '--each', 'x.csv', '--out', 'out'],
    make: pipe('x.csv'),
    exit: 1,
  },
  {
    name: 'groups that are a device',
    args: ['batch', '--groups', '/dev/urandom', '--out', 'out'],
    exit: 1,
  },
  {
    name: 'a report that is a pipe',
    args: ['embed', '--into', 'x.docx', '--out', 'out/x.docx'],
    make: pipe('x.docx'),
    exit: 1,
  },
  {
    name: 'a report that is a device',
    args: ['embed', '--into', '/dev/zero', '--out', 'out/x.md'],
    exit: 1,
  },
  { name: 'a pipe to be read back', args: ['verify', 'x.pdf'], make: pipe('x.pdf'), exit: 1 },
  {
    name: 'a folder to be read back that holds itself',
    args: ['verify', 'x'],
    make: (root) => {
      fs.mkdirSync(path.join(root, 'x'));
      fs.symlinkSync('.', path.join(root, 'x/again'));
    },
    exit: 1,
  },
  {
    name: 'content that extends itself',
    files: { 'content/pack.yaml': 'extends: ./\n' },
    exit: 1,
  },
];
