// What is wrong with a request, collected until all of it is known.
import { validationFailed, type Violation } from "./errors.ts";
import type { JsonObject } from "./json.ts";

/** Adds what is wrong with a value. */
export type Check = (value: unknown, at: string, violations: Violations) => void;

/** The violations of one request, or of one part of it. */
export class Violations {
  readonly list: Violation[] = [];
  /** The part of the request that is being looked at. */
  part: Violation["in"] = "body";

  add(pointer: string, code: string, detail: string): void {
    this.list.push({ in: this.part, pointer, code, detail });
  }

  /** Checks a body that must be there. */
  body(value: unknown, check: Check): void {
    this.part = "body";
    if (value === undefined) this.add("", "required", "is required");
    else check(value, "", this);
  }

  /** Reports the properties of a closed object that it does not declare, in the order in which they were sent. */
  unknown(object: JsonObject, at: string, known: ReadonlySet<string>): void {
    for (const name of Object.keys(object)) {
      if (!known.has(name)) {
        this.add(`${at}/${pointerSegment(name)}`, "unknown_property", "is not a known property");
      }
    }
  }

  /** Throws when there are any. */
  check(status?: number): void {
    if (this.list.length > 0) throw validationFailed(this.list, status);
  }
}

/** Whether a value passes a check, which then leaves no trace. */
export function passes(value: unknown, check: Check): boolean {
  const violations = new Violations();
  check(value, "", violations);
  return violations.list.length === 0;
}

/** A name as it is written in a JSON Pointer (RFC 6901). */
export function pointerSegment(name: string): string {
  return /[~/]/.test(name) ? name.replaceAll("~", "~0").replaceAll("/", "~1") : name;
}
