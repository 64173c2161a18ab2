// The little of papaparse that is used here, without its published types: those bring in Node's globals, and with
// them `process` and timers would compile everywhere in shared/.
declare module 'papaparse/papaparse.js' {
  type Settings = { delimiter: string; newline: string; preview?: number };
  type Parsed = { data: string[][]; errors: { code: string; row?: number }[] };
  const Papa: { parse(text: string, settings: Settings): Parsed };
  export default Papa;
}
