// The typed name beside a signature is found again, whatever else stands in the note.
import { expect, test } from 'vitest';
import { signedNameIn, toSignatureNote } from '../../../../shared/procedure/letters/signature-note.ts';

test('the name comes back as it was typed, behind words of its own too', () => {
  expect(signedNameIn(toSignatureNote('Mara: Beispiel'))).toBe('Mara: Beispiel');
  expect(signedNameIn(`I agree.\n${toSignatureNote('Mara')}`)).toBe('Mara');
});

test('a text without a signature has no name', () => {
  expect([signedNameIn('I will think about it.'), signedNameIn(null), signedNameIn(undefined)]).toEqual([
    null,
    null,
    null,
  ]);
});
