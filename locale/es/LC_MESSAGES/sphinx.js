// What the search says in Spanish. Sphinx's own file has gaps, and makes its plural rule out of text, which the policy of
// the pages forbids: the rule for Spanish is the one that Sphinx begins with.
Documentation.LOCALE = "es";
Object.assign(Documentation.TRANSLATIONS, {
  ", in ": ", en ",
  "Hide Search Matches": "Ocultar las coincidencias",
  "Preparing search...": "Preparando la búsqueda…",
  "Search Results": "Resultados",
  "Searching": "Buscando",
  "Search finished, found one page matching the search query.": [
    "Búsqueda terminada: una página.",
    "Búsqueda terminada: ${resultCount} páginas.",
  ],
  "Your search did not match any documents. Please make sure that all words are spelled correctly and that you've selected enough categories.":
    "No hay resultados. Compruebe que las palabras están bien escritas.",
});
