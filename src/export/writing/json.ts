/** A JSON array of what batches hold, an element a line. */
export async function* elements<Item>(
  batches: AsyncIterable<readonly Item[]>,
  toJson: (item: Item) => unknown,
): AsyncGenerator<string, void> {
  let first = true;
  yield '[';
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield `${first ? '\n' : ',\n'}${batch.map((item) => JSON.stringify(toJson(item))).join(',\n')}`;
    first = false;
  }
  yield '\n]';
}
