// node --experimental-vm-modules evaluate.mjs BUNDLE: prints the milliseconds of processor time in which a fresh V8 reads
// and evaluates a Worker's module. The texts it imports become modules of one string, as workerd makes them. What is on
// the disk is read before: workerd is given bytes as well.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { SourceTextModule, SyntheticModule } from 'node:vm';
import { listTexts } from './texts.mjs';

const [, , bundle] = process.argv;
const source = readFileSync(bundle);
const texts = new Map(listTexts(bundle).map(({ name, bytes }) => [name, bytes]));

const before = process.cpuUsage();
const worker = new SourceTextModule(source.toString(), { identifier: bundle });
await worker.link((specifier) => toTextModule(texts.get(basename(specifier)), specifier));
await worker.evaluate();
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);

function toTextModule(bytes, specifier) {
  if (bytes === undefined) throw new Error(`${specifier} is no text beside the bundle.`);
  return new SyntheticModule(['default'], function () {
    this.setExport('default', bytes.toString());
  });
}
