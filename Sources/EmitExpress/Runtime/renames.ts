// Former names of properties that clients may go on with.
import { pointerSegment, type Violations } from "./violations.ts";
import type { JsonObject } from "./json.ts";

/** Gives a member with a former name the present one, which must not be there as well. */
export function renameMember(
  object: JsonObject,
  at: string,
  violations: Violations,
  former: string,
  name: string,
  detail: string,
): void {
  const member = Object.getOwnPropertyDescriptor(object, former);
  if (member === undefined) return;
  delete object[former];
  if (Object.hasOwn(object, name)) {
    violations.add(`${at}/${pointerSegment(former)}`, "renamed", detail);
  } else {
    Object.defineProperty(object, name, member);
  }
}
