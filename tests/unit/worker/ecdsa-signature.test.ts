// The stand-in of the bundle beside the library that it stands in for.
import { ECDSASigValue as LibraryValue } from '@peculiar/asn1-ecc';
import { AsnSerializer, AsnParser as LibraryParser } from '@peculiar/asn1-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AsnParser, ECDSASigValue } from '../../../worker/routes/people/ecdsa-signature.ts';

/** Up to the 66 bytes of P-521 and the zero that keeps a number positive. */
const number = fc.uint8Array({ minLength: 1, maxLength: 67 });

test('reads every signature as the library does', () => {
  fc.assert(
    fc.property(number, number, (r, s) => {
      const signature = write(r, s);

      expect(AsnParser.parse(signature, ECDSASigValue)).toEqual(readByLibrary(signature));
    }),
  );
});

test('reads a signature of P-521, whose length takes two bytes', () => {
  const [r, s] = [new Uint8Array(66).fill(1), new Uint8Array(66).fill(2)];

  expect(AsnParser.parse(write(r, s), ECDSASigValue)).toEqual({ r, s });
});

test('a signature that lost, gained or changed bytes is refused or read as the library reads it', () => {
  const signature = write(new Uint8Array(32).fill(7), new Uint8Array(32).fill(9));
  const change = fc.record({ at: fc.nat(signature.length - 1), to: fc.nat(255) });

  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = signature.slice();
      for (const { at, to } of changes) changed[at] = to;
      const read = attempt(() => AsnParser.parse(changed, ECDSASigValue));

      if (read !== null) expect(read).toEqual(readByLibrary(changed));
    }),
  );
});

test.each([
  ['nothing', []],
  ['a sequence of nothing', [0x30, 0x00]],
  ['one number', [0x30, 0x03, 0x02, 0x01, 0x05]],
  ['a third number', [0x30, 0x09, 0x02, 0x01, 0x05, 0x02, 0x01, 0x06, 0x02, 0x01, 0x07]],
  ['bytes behind it', [0x30, 0x06, 0x02, 0x01, 0x05, 0x02, 0x01, 0x06, 0x00]],
  ['a number without a byte', [0x30, 0x05, 0x02, 0x00, 0x02, 0x01, 0x06]],
  ['a length beyond its end', [0x30, 0x06, 0x02, 0x01, 0x05, 0x02, 0x02, 0x06]],
  ['a short length written long', [0x30, 0x81, 0x06, 0x02, 0x01, 0x05, 0x02, 0x01, 0x06]],
  ['no sequence', [0x31, 0x06, 0x02, 0x01, 0x05, 0x02, 0x01, 0x06]],
])('refuses %s', (_what, bytes) => {
  expect(() => AsnParser.parse(new Uint8Array(bytes), ECDSASigValue)).toThrow(/signature/);
});

test('refuses whatever is no signature: certificates are not taken', () => {
  expect(() => AsnParser.parse(new Uint8Array([0x30, 0x00]), class Certificate {})).toThrow(/certificates/);
});

function write(r: Uint8Array, s: Uint8Array): Uint8Array {
  return new Uint8Array(
    AsnSerializer.serialize(new LibraryValue({ r: r.slice().buffer, s: s.slice().buffer })),
  );
}

function readByLibrary(signature: Uint8Array) {
  const { r, s } = LibraryParser.parse(signature, LibraryValue);
  return { r: new Uint8Array(r), s: new Uint8Array(s) };
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
