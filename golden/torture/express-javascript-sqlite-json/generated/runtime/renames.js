// Former names of properties that clients may go on with.
import { pointerSegment } from "./violations.js";

/** Gives a member with a former name the present one, which must not be there as well. */
export function renameMember(
  object,
  at,
  violations,
  former,
  name,
  detail,
) {
  const member = Object.getOwnPropertyDescriptor(object, former);
  if (member === undefined) return;
  delete object[former];
  if (Object.hasOwn(object, name)) {
    violations.add(`${at}/${pointerSegment(former)}`, "renamed", detail);
  } else {
    Object.defineProperty(object, name, member);
  }
}
