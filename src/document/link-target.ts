/** A character that a URI may not hold as it is (RFC 3986, 2.2 and 2.3), or a percent sign that encodes nothing. */
const illegal = /%(?![0-9A-Fa-f]{2})|[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu;

/**
 * The address as files hold it: unchanged where it is a legal URI, else percent-encoded; nothing is encoded twice.
 * Office programs ask to repair a file that holds a malformed one.
 */
export function linkTarget(url: string): string {
  const { protocol } = new URL(url);
  if (!['https:', 'http:', 'mailto:'].includes(protocol)) {
    throw new Error(`A link must be https, http or mailto: ${url}`);
  }
  return url.replace(illegal, (character) => encodeURIComponent(character));
}
