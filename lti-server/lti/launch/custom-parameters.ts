import { placementKinds, type PlacementKind } from '../../contract/vocabulary.ts';
import type { PlacementMark } from '../../people/arrival.ts';

/** Our names among the custom parameters of a link: lower case and underscores survive in every LMS. */
export const customNames = {
  item: 'marshrut_item',
  kind: 'marshrut_kind',
  event: 'marshrut_event',
  linkHistory: 'marshrut_link_history',
  courseHistory: 'marshrut_course_history',
} as const;

/**
 * What a platform fills in by itself where it can: which links and courses this one was copied from
 * (LTI Core 1.3, Appendix B; newest first, joined by commas, each URL-encoded).
 */
export const historyParameters = {
  [customNames.linkHistory]: '$ResourceLink.id.history',
  [customNames.courseHistory]: '$Context.id.history',
} as const;

/** The custom parameters of a new link. The identifier is ours, so that it lives on in copies of the course. */
export const customOf = ({
  itemId,
  kind,
  eventId,
}: {
  itemId: string;
  kind: PlacementKind;
  eventId?: string | undefined;
}): Record<string, string> => ({
  [customNames.item]: itemId,
  [customNames.kind]: kind,
  ...(eventId === undefined ? {} : { [customNames.event]: eventId }),
  ...historyParameters,
});

const longestHistory = 20;

/**
 * What a launch tells of the link's origin. Teachers can edit these parameters, so nothing is believed
 * but known kinds and well-formed identifiers, and no right follows from them.
 */
export function placementOf(
  custom: Readonly<Partial<Record<string, string | undefined>>> | undefined,
): PlacementMark {
  const item = custom?.[customNames.item];
  const kind = custom?.[customNames.kind];
  const event = custom?.[customNames.event];
  const history = custom?.[customNames.linkHistory];
  return {
    itemId: isIdentifier(item) ? item : null,
    kind: placementKinds.find((known) => known === kind) ?? null,
    eventId: isIdentifier(event) ? event : null,
    ancestors: history === undefined ? [] : ancestorsIn(history),
  };
}

const isIdentifier = (text: string | undefined): text is string =>
  text !== undefined && /^[\w-]{8,64}$/.test(text);

/** A platform that does not know the variable sends its name back as it was. */
function ancestorsIn(history: string): readonly string[] {
  if (history === '' || history.startsWith('$')) return [];
  return history.split(',', longestHistory).flatMap((part) => {
    try {
      const id = decodeURIComponent(part.trim());
      return id === '' || id.length > 255 || id.includes('\0') ? [] : [id];
    } catch {
      return [];
    }
  });
}
