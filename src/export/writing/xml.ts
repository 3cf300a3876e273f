/** Characters that no XML 1.0 document may hold, not even escaped; half a surrogate pair among them. */
const illegal = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]|\\p{Cs}', 'gu');

const special = /[&<>"'\n\r\t]/g;

/** Most texts have nothing of this, and are looked at only once. */
const harmless = /^[^\0-\x1f&<>"'\ud800-\udfff\ufffe\uffff]*$/;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text inside an element or attribute, line breaks kept; what XML cannot hold becomes U+FFFD. */
export const xml = (text: string): string =>
  harmless.test(text)
    ? text
    : text.replace(illegal, '\ufffd').replace(special, (character) => escapes[character] ?? character);

/** An attribute of an element, or nothing where it has no value. */
export const attribute = (name: string, value: string | null): string =>
  value === null ? '' : ` ${name}="${xml(value)}"`;
