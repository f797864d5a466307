/** `frame`: a visible frame, the whole of Marshrut. `native`: the page draws the route itself and only shows it. */
export const embedLooks = ['frame', 'native'] as const;
export type EmbedLook = (typeof embedLooks)[number];

/**
 * The height reserved before anything has loaded; without it the page below would jump. A frame grows
 * with its content, so it begins nearly as tall as the window: what it pushes down is out of sight. The
 * native look folds itself up until it fits.
 */
const reserves: Record<EmbedLook, string> = { frame: '85vh', native: '32rem' };

/** Either script can do both looks; the second begins with the native one and fetches the elements beside it. */
const scripts: Record<EmbedLook, string> = { frame: 'marshrut.js', native: 'marshrut-native.js' };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/**
 * The HTML that a teacher pastes into a course page. A `<div>` and not the element itself: editors such
 * as Moodle's remove elements they do not know. The link inside works where scripts do not.
 * @param toolOrigin where Marshrut is: `https://marshrut.example.school`
 * @param launchUrl the LMS's own address that opens the activity; in Moodle
 *   `https://moodle.example.school/mod/lti/launch.php?id=31&triggerview=0`
 * @param title what the activity is called: the name of the frame and the text of the link
 */
export const embedSnippet = ({
  toolOrigin,
  launchUrl,
  title,
  look,
}: {
  toolOrigin: string;
  launchUrl: string;
  title: string;
  look: EmbedLook;
}): string => {
  const launch = escaped(launchUrl);
  const nativeLook = look === 'native' ? ' data-look="native"' : '';
  return `<div class="marshrut-route" data-launch="${launch}"${nativeLook} style="min-height:${reserves[look]}">
  <a href="${launch}" target="_blank" rel="noopener">${escaped(title)}</a>
</div>
<script type="module" src="${escaped(toolOrigin)}/widget/${scripts[look]}"></script>
`;
};
