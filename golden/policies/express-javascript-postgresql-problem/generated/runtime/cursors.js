// Where a page of a list ends: the order values of its last item, which the next page starts after.
import { jsonAny, parseJson, writeJson } from "./json.js";

/** A page of at most `limit` items, made from one item more where there is one. */
export function page(
  items,
  limit,
  order,
) {
  const last = items[limit - 1];
  if (items.length <= limit || last === undefined) return { items, nextCursor: null };
  return { items: items.slice(0, limit), nextCursor: encodeCursor(order(last)) };
}

/** A cursor for the item with these order values. */
export function encodeCursor(values) {
  return Buffer.from(writeJson(jsonAny(values))).toString("base64url");
}

/** What a `cursor` parameter holds; a violation where it holds nothing that its list could have given out. */
export function positionAfter(
  cursor,
  decode,
  violations,
) {
  if (cursor === undefined) return undefined;
  const values = decode(String(cursor));
  if (values === undefined) violations.add("/cursor", "cursor", "is not a valid cursor");
  return values;
}

/** The order values of a cursor; undefined where the text is none of `length` values. */
export function decodeCursor(text, length) {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return undefined;
  try {
    const values = parseJson(Buffer.from(text, "base64url"));
    return Array.isArray(values) && values.length === length ? values : undefined;
  } catch {
    return undefined;
  }
}

/** The `Link` header that announces the next page of the same request, where there is one. */
export function linkToNext(
  url,
  limit,
  { nextCursor },
) {
  if (nextCursor === null) return {};
  const [path, query] = url.split("?", 2);
  const kept = (query ?? "").split("&").filter((pair) =>
    pair !== "" && !/^(?:limit|cursor)=/.test(pair)
  );
  const next = [...kept, `limit=${limit}`, `cursor=${nextCursor}`].join("&");
  return { Link: `<${path}?${next}>; rel="next"` };
}
