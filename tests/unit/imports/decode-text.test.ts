import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../shared/imports/decode-text.ts';

const TEXT = 'Beiträge;Aufrufe\r\n„Suppe“;12';

function utf16(text: string, { isBigEndian, hasMark }: { isBigEndian: boolean; hasMark: boolean }) {
  const units = [...(hasMark ? `\ufeff${text}` : text)].map((unit) => unit.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (isBigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

describe('decodeText', () => {
  test.each<[string, Uint8Array, string]>([
    ['utf-8', new TextEncoder().encode(TEXT), 'utf-8'],
    ['utf-8 with mark', new TextEncoder().encode(`\ufeff${TEXT}`), 'utf-8'],
    ['utf-16le with mark', utf16(TEXT, { isBigEndian: false, hasMark: true }), 'utf-16le'],
    ['utf-16be with mark', utf16(TEXT, { isBigEndian: true, hasMark: true }), 'utf-16be'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
  });

  test.each([false, true])('reads utf-16 without mark when big-endian is %s', (isBigEndian) => {
    const text = 'Date,Views\n2026-09-01,12';

    expect(decodeText(utf16(text, { isBigEndian, hasMark: false }))?.text).toBe(text);
  });

  test('falls back to windows-1252 for bytes that are no utf-8', () => {
    const bytes = Uint8Array.of(0x42, 0x65, 0x69, 0x74, 0x72, 0xe4, 0x67, 0x65, 0x80);

    expect(decodeText(bytes)).toEqual({ text: 'Beiträge€', encoding: 'windows-1252' });
  });

  test.each([
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['half of a utf-16 character', Uint8Array.of(0xff, 0xfe, 0x41)],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined();
  });
});
