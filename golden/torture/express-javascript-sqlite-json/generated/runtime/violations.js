// What is wrong with a request, collected until all of it is known.
import { validationFailed } from "./errors.js";

/** The violations of one request, or of one part of it. */
export class Violations {
  list = [];
  /** The part of the request that is being looked at. */
  part = "body";

  add(pointer, code, detail) {
    this.list.push({ in: this.part, pointer, code, detail });
  }

  /** Reports a parameter that is required, unless something else is known to be wrong with it. */
  missing(pointer, detail) {
    const last = this.list.at(-1);
    if (last?.in === this.part && last.pointer === pointer) return;
    this.add(pointer, "required", detail);
  }

  /** Reports the properties of a closed object that it does not declare, in the order in which they were sent. */
  unknown(
    object,
    at,
    known,
    code = "unknown_property",
    detail = "is not a known property",
  ) {
    for (const name of Object.keys(object)) {
      if (!known.includes(name)) this.add(`${at}/${pointerSegment(name)}`, code, detail);
    }
  }

  /** Throws when there are any. */
  check(status) {
    if (this.list.length > 0) throw validationFailed(this.list, status);
  }
}

/** Whether a value passes a check, which then leaves no trace. */
export function passes(value, check) {
  const violations = new Violations();
  check(value, "", violations);
  return violations.list.length === 0;
}

/** How many of several checks a value passes. */
export function countFitting(value, checks) {
  return checks.filter((check) => passes(value, check)).length;
}

/** How many elements a check finds nothing wrong with. */
export function countMatching(values, check) {
  return values.filter((value) => passes(value, check)).length;
}

/** A name as it is written in a JSON Pointer (RFC 6901). */
export function pointerSegment(name) {
  return /[~/]/.test(name) ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}
