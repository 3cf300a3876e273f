/** What an element of the schema means: one sentence in German and the same in English. */
export interface Description {
  readonly de: string;
  readonly en: string;
}

/** Descriptions by the element they belong to: `Body`, `Body.chair`, `Body.chair(validAt)`, `*Connection.nodes`. */
export type Descriptions = Readonly<Record<string, Description>>;

/** A description as the schema shows it: German line, English line. */
export const text = ({ de, en }: Description): string => `${de}\n${en}`;
