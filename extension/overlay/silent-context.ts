// Stands in for WXT's content script context (see wxt.config.ts): says nothing to the page and listens to nothing on it.
export class ContentScriptContext {}
