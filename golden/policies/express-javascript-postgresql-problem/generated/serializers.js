// From the values of handlers to JSON: the properties that a type declares, in its order.
export function serializeNote(value) {
  return {
    id: value.id,
    authorId: value.authorId,
    title: value.title,
    text: value.text,
    pinned: value.pinned,
    changedAt: value.changedAt,
  };
}
