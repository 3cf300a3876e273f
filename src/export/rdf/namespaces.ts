/** The namespaces of the vocabularies that exports speak. */
export const namespaces = {
  gg: 'urn:gremiengraph:vocabulary:',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  oa: 'http://www.w3.org/ns/oa#',
  schema: 'https://schema.org/',
  opengov: 'http://www.w3.org/ns/opengov#',
  dct: 'http://purl.org/dc/terms/',
} as const;

/** The short name of a namespace. */
export type Prefix = keyof typeof namespaces;
