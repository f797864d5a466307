import type { CourseRole } from '../contract/vocabulary.ts';

/** LTI Core 1.3, Appendix A.2: https://www.imsglobal.org/spec/lti/v1p3/#role-vocabularies */
const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';

/** The principal roles of a course and what they mean here. */
const principals: Record<string, CourseRole> = {
  Administrator: 'instructor',
  Instructor: 'instructor',
  ContentDeveloper: 'developer',
  Mentor: 'mentor',
  Learner: 'learner',
  Member: 'learner',
  // In LTI 1.1 a role of its own: `urn:lti:role:ims/lis/TeachingAssistant`.
  TeachingAssistant: 'assistant',
};

/** The strongest first. An unknown role gives nothing. */
const precedence: readonly CourseRole[] = ['instructor', 'assistant', 'developer', 'mentor', 'learner'];

/** Marks an account made up for a look at the course, as Canvas's Student View (LTI Core 1.3, Appendix A.2.4). */
export const testUser = 'http://purl.imsglobal.org/vocab/lti/system/person#TestUser';

/**
 * Reads a person's part in the course from the roles of a launch. Only context roles count: an
 * institution's or a system's administrator has no rights among the pupils of a course. The fragment
 * alone never decides (`membership/Learner#Instructor` is a kind of learner). A test account is a guest, whatever else
 * it is called: it must not become a child with a card among children.
 */
export function courseRoleOf(roles: readonly string[]): CourseRole {
  if (roles.includes(testUser)) return 'guest';
  const found = new Set<CourseRole>();
  let assists = false;
  for (const role of roles) {
    const context = contextRole(role);
    if (context === null) continue;
    const { principal, sub } = context;
    if (principal === 'Instructor' && (sub?.startsWith('TeachingAssistant') || sub === 'Grader'))
      assists = true;
    else if (sub !== null && principal === 'Learner') found.add('learner');
    else if (Object.hasOwn(principals, principal)) found.add(principals[principal] as CourseRole);
  }
  if (assists) {
    // The sub-role comes with its principal, or alone, or (Open edX) with Learner: an assistant in each case.
    found.delete('instructor');
    found.add('assistant');
  }
  return precedence.find((role) => found.has(role)) ?? 'guest';
}

/** Administrators of the LMS or of the institution, in the spellings of LTI 1.3 and of LTI 1.1. */
const administrators: readonly string[] = [
  'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator',
  'http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator',
  'http://purl.imsglobal.org/vocab/lis/v2/system/person#SysAdmin',
  'urn:lti:instrole:ims/lis/Administrator',
  'urn:lti:sysrole:ims/lis/Administrator',
];

/** Whether a person looks after the LMS itself (LTI Core 1.3, Appendix A.2.1 and A.2.2). */
export const administers = (roles: readonly string[]): boolean =>
  roles.some((role) => administrators.includes(role));

/** A context role in any of its spellings: URI, URI with sub-role, short name, old URN. */
function contextRole(role: string): { principal: string; sub: string | null } | null {
  const uri = /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/membership(?:\/(\w+))?#(\w+)$/.exec(role);
  if (uri !== null) {
    const [, principal, fragment] = uri as unknown as [string, string | undefined, string];
    return principal === undefined ? { principal: fragment, sub: null } : { principal, sub: fragment };
  }
  if (role.startsWith(membership)) return null;
  const short = /^(?:urn:lti:role:ims\/lis\/)?([A-Za-z]+)(?:\/([A-Za-z]+))?$/.exec(role);
  return short === null ? null : { principal: short[1] as string, sub: short[2] ?? null };
}
