import { reconcilingTypes } from '../analysis/reconciling/types.js';

const suggesting = (origin: string, what: string): object => ({
  service_url: `${origin}/reconcile`,
  service_path: `/suggest/${what}`,
  flyout_service_url: `${origin}/reconcile`,
  flyout_service_path: `/flyout/${what}?id=\${id}`,
});

/** What the service can do, and where. */
export const manifestOf = (origin: string, version: string): object => ({
  versions: ['0.2'],
  name: 'Gremiengraph',
  identifierSpace: `${origin}/thing/`,
  schemaSpace: 'urn:gremiengraph:vocabulary:',
  serviceVersion: version,
  documentation: `${origin}/`,
  view: { url: `${origin}/thing/{{id}}` },
  defaultTypes: reconcilingTypes.map(({ id, name }) => ({ id, name })),
  suggest: {
    entity: suggesting(origin, 'entity'),
    type: suggesting(origin, 'type'),
    property: suggesting(origin, 'property'),
  },
  preview: { url: `${origin}/reconcile/preview?id={{id}}`, width: 400, height: 240 },
  extend: {
    propose_properties: { service_url: `${origin}/reconcile`, service_path: '/properties' },
    property_settings: [],
  },
});
