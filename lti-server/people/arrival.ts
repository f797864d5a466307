import type { CourseRole, Locale } from '../contract/vocabulary.ts';

/** What a verified launch says of who came from where. */
export interface Arrival {
  readonly platformId: string;
  readonly deploymentId: string;
  readonly sub: string;
  /** Empty when the LMS shares no names. */
  readonly name: string;
  readonly role: CourseRole;
  readonly course: { readonly contextId: string; readonly title: string } | null;
  readonly link: { readonly ltiLinkId: string; readonly title: string; readonly services: string };
  readonly locale: Locale;
  /** Used up by this arrival: it becomes the session's id. */
  readonly nonce: string;
  readonly binding: 'cookie' | 'storage' | 'origin';
}
