import type { Plugin } from 'vite';

/** What GraphiQL writes on its page, as string literals of its packages, and the German words for them. */
const words: Readonly<Record<string, string>> = {
  'Add favorite': 'Als Favorit merken',
  'All Schema Types': 'Alle Typen',
  'Automatically added leaf fields': 'Von selbst ergänzte Felder',
  'Clear data': 'Leeren',
  'Cleared data': 'Geleert',
  'Copy query': 'Frage kopieren',
  'Deprecated Arguments': 'Veraltete Argumente',
  'Deprecated Enum Values': 'Veraltete Werte',
  'Deprecated Fields': 'Veraltete Felder',
  'Enum Values': 'Werte',
  'Failed to Clear': 'Nicht geleert',
  'Merge fragments definitions into operation definition': 'Fragmente in die Frage einsetzen',
  'New tab': 'Neuer Reiter',
  'Open settings dialog': 'Einstellungen öffnen',
  'Open short keys dialog': 'Tastenkürzel zeigen',
  'Open the Command Palette (you must have focus in the editor)': 'Befehle zeigen (im Eingabefeld)',
  'Possible Types': 'Mögliche Typen',
  'Prettify editors': 'Schön ausrichten',
  'Re-fetch schema using introspection': 'Schema neu laden',
  'Remove favorite': 'Nicht mehr merken',
  'Request headers': 'Kopfzeilen',
  'Result Window': 'Antwort',
  'Root Types': 'Einstieg',
  'Search in documentation': 'In der Dokumentation suchen',
  'Search in editor': 'Im Eingabefeld suchen',
  'Show Documentation Explorer': 'Dokumentation zeigen',
  'Close Tab': 'Reiter schließen',
  'Delete from history': 'Aus dem Verlauf löschen',
  'Documentation Explorer': 'Dokumentation',
  'Edit label': 'Benennen',
  'Editor Commands': 'Befehle',
  'Operation Editor': 'Frage',
  'Select active operation': 'Reiter wählen',
  'Set active': 'Übernehmen',
  'Adjust how the interface appears.': 'Hell oder dunkel.',
  'Clear storage': 'Gespeichertes löschen',
  'Close dialog': 'Schließen',
  Dark: 'Dunkel',
  'Error fetching schema': 'Das Schema war nicht zu laden',
  Function: 'Funktion',
  Light: 'Hell',
  'Monaco editor shortcuts': 'die Tastenkürzel des Editors Monaco',
  'No GraphQL schema available': 'Kein Schema',
  'No results found': 'Nichts gefunden',
  'Other results': 'Weitere Treffer',
  'Remove all locally stored data and start fresh.': 'Löscht, was der Browser von dieser Seite gespeichert hat.',
  Settings: 'Einstellungen',
  'Short Key': 'Tasten',
  'Short Keys': 'Tastenkürzel',
  'Show Deprecated Arguments': 'Veraltete Argumente zeigen',
  'Show Deprecated Fields': 'Veraltete Felder zeigen',
  'Show Deprecated Values': 'Veraltete Werte zeigen',
  System: 'Wie das System',
  Theme: 'Darstellung',
  Variables: 'Variablen',
  'Type a label': 'Name',
  History: 'Verlauf',
  'Copy Query': 'Frage kopieren',
  'Merge Fragments into Query': 'Fragmente in die Frage einsetzen',
  'Prettify Editors': 'Schön ausrichten',
  'Run Operation': 'Fragen',
  'This modal lets you adjust header persistence, interface theme, and clear local storage.':
    'Darstellung und Gespeichertes.',
  'This modal provides a list of available keyboard shortcuts and their functions.': 'Alle Tastenkürzel.',
};

/** Pieces of code that put a text together, and the same pieces in German. */
const pieces: Readonly<Record<string, string>> = {
  '`${editorToolsHiddenElement === "second" ? "Show" : "Hide"} editor tools`':
    '`Variablen ${editorToolsHiddenElement === "second" ? "zeigen" : "verbergen"}`',
  '`${isVisible_0 ? "Hide" : "Show"} ${plugin_0.title}`': '`${plugin_0.title} ${isVisible_0 ? "verbergen" : "zeigen"}`',
  '`${isRunning ? "Stop" : "Execute"} query (': '`${isRunning ? "Abbrechen" : "Fragen"} (',
  '`Go back to ${prevName}`': '`Zurück zu ${prevName}`',
  '`Prettify query (': '`Schön ausrichten (',
  '`Merge fragments into query (': '`Fragmente in die Frage einsetzen (',
  '`Copy query (': '`Frage kopieren (',
  '"Execute query": ': '"Fragen": ',
};

/** Tabs that hold buttons are no tabs to a screen reader: they become a list of buttons, one of them the current. */
const roles: Readonly<Record<string, string>> = {
  'role: "tablist"': 'role: "list"',
  'role: "tab"': 'role: "listitem"',
  '"aria-selected": isActive': '"data-selected": isActive',
  'jsx(Tab.Button, { "aria-controls"': 'jsx(Tab.Button, { "aria-current": index_1 === activeTabIndex, "aria-controls"',
  'role: "tabpanel"': 'role: "region"',
};

/** Names of sections, which are keys of their icons, too. */
const sections: Readonly<Record<string, string>> = { Arguments: 'Argumente', Fields: 'Felder', Implements: 'Ist auch' };

const replacements: readonly (readonly [string, string])[] = [
  ...Object.entries({ ...pieces, ...roles }),
  ...Object.entries({ ...words, ...sections }).map(([from, to]) => [`"${from}"`, `"${to}"`] as const),
  ...Object.entries(sections).map(([from, to]) => [`\n  ${from}: `, `\n  "${to}": `] as const),
];

const packages = /node_modules\/(?:graphiql|@graphiql\/(?:react|plugin-doc-explorer|plugin-history))\/dist\/.*\.js/;

/** Lets GraphiQL, which knows English only, speak German; the build fails where it no longer says one of the words. */
export function speakGerman(): Plugin {
  const unsaid = new Set(replacements.map(([from]) => from));
  return {
    name: 'speak-german',
    transform: (code, id) =>
      packages.test(id)
        ? {
            code: replacements.reduce((text, [from, to]) => {
              if (text.includes(from)) unsaid.delete(from);
              return text.replaceAll(from, to);
            }, code),
            map: null,
          }
        : null,
    buildEnd(error) {
      if (error !== undefined || unsaid.size === 0) return;
      throw new Error(
        `GraphiQL says no longer, and ide/graphiql-in-german.ts need not translate: ${[...unsaid].join(' | ')}`,
      );
    },
  };
}

/** Leaves out the fonts that GraphiQL carries in its style sheet: half a megabyte, where the system has fonts of its own. */
export const useSystemFonts = (): Plugin => ({
  name: 'use-system-fonts',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('graphiql/dist/style.css') ? { code: code.replaceAll(/@font-face\s*\{[^}]*\}/g, ''), map: null } : null,
});
