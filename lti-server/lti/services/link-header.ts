/**
 * The address of the next page out of a `Link` header (RFC 8288), or null. Read generously: the relation
 * may stand in straight quotes, in none, or in curly ones (Moodle), of which HTTP shows us the bytes one
 * by one; ampersands may be written for HTML.
 */
export function nextLink(header: string | undefined): string | null {
  for (const [, target = '', parameters = ''] of (header ?? '').matchAll(/<([^<>]*)>([^<]*)/g)) {
    const relations = /;\s*rel\s*=\s*[^\s\w,;]*([\w\s.:/-]*)/i.exec(parameters)?.[1] ?? '';
    if (relations.toLowerCase().split(/\s+/).includes('next')) return target.trim().replaceAll('&amp;', '&');
  }
  return null;
}
