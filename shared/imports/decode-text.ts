// Bytes → text, for the encodings that spreadsheets and networks really write.
import type { Encoding } from './table.ts';

export type DecodedText = { text: string; encoding: Encoding };

/** As many bytes as decide whether a file without byte order mark is UTF-16. */
const SAMPLE_BYTES = 4_000;
/** Share of zero bytes on one side that only UTF-16 text of a European script has. */
const ZEROS_RATIO_MIN = 0.4;
/** Tab, line breaks, and the end mark of old DOS files: no other control character is found in a text. */
const CONTROLS_IN_TEXT: readonly number[] = [9, 10, 11, 12, 13, 26];
const FIRST_PRINTABLE = 32;
const DELETE = 127;

/** Text of a file, without byte order mark; undefined when the bytes are no text in any of the encodings. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const encoding =
    findUtf16(bytes) ?? (decodeStrictly(bytes, 'utf-8') === undefined ? 'windows-1252' : 'utf-8');
  const text = decodeStrictly(bytes, encoding)?.replace(/^\ufeff/, '');
  return text === undefined || hasControl(text) ? undefined : { text, encoding };
}

function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 === 1) return undefined;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zerosAt = (offset: 0 | 1) => sample.filter((byte, at) => at % 2 === offset && byte === 0).length;
  const zerosMin = (sample.length / 2) * ZEROS_RATIO_MIN;
  if (zerosAt(1) >= zerosMin && zerosAt(0) === 0 && sample.length > 0) return 'utf-16le';
  if (zerosAt(0) >= zerosMin && zerosAt(1) === 0 && sample.length > 0) return 'utf-16be';
  return undefined;
}

/** Asking the decoder is the only complete test of an encoding; it answers by throwing. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === DELETE || (code < FIRST_PRINTABLE && !CONTROLS_IN_TEXT.includes(code))) return true;
  }
  return false;
}
