const tag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$/i;

/** Whether a text is a language tag by its form (RFC 5646, 2.1). */
export function isLanguageTag(text: string): boolean {
  return tag.test(text) || /^x(?:-[a-z0-9]{1,8})+$/i.test(text);
}
