/** Style sheets are bundled as text (wrangler.jsonc, rules) and written into the page's one style element. */
declare module '*.css' {
  const text: string;
  export default text;
}
