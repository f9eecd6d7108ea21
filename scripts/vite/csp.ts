import type { Plugin } from 'vite';

// Nothing from elsewhere, no inline script, no eval. Two things had to be allowed:
// - inline styles: Mantine, react-remove-scroll (under every modal) and KaTeX set style elements and attributes at
//   run time, and a static host cannot hand out a fresh nonce per visit; a fixed one would be a decoration.
//   With img, font and connect closed, an injected style has nowhere to send anything.
// - data: and blob: images: exported pictures are drawn from them. Neither leaves the page.
// frame-ancestors does not work in a meta element, and embedding is wanted anyway.
const policy: Readonly<Record<string, string>> = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  // The service worker; there is no other.
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Writes the policy into the built page. The dev server goes without: hot reloading needs inline scripts. */
export function contentSecurityPolicy(): Plugin {
  const content = Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      // First in the head: a policy binds only what comes after it.
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}
