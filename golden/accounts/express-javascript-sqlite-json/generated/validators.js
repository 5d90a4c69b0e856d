// What each type demands of a JSON value. All violations are told, in the order of the contract.
import { codePoints, isEmail } from "./runtime/formats.js";
import { isObject } from "./runtime/json.js";

/** Adds what is wrong with a Role. */
export function validateRole(value, at, violations) {
  if (typeof value !== "string") {
    violations.add(at, "type", "must be a string");
  } else if (!["MEMBER", "ADMIN"].includes(value)) {
    violations.add(at, "enum", "must be one of MEMBER, ADMIN");
  }
}

/** Adds what is wrong with a UserCreate. */
export function validateUserCreate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const email = value.email;
  if (email === undefined) {
    violations.add(`${at}/email`, "required", "is required");
  } else if (typeof email !== "string") {
    violations.add(`${at}/email`, "type", "must be a string");
  } else if (!isEmail(email)) {
    violations.add(`${at}/email`, "format", "must be an e-mail address");
  }
  const password = value.password;
  if (password === undefined) {
    violations.add(`${at}/password`, "required", "is required");
  } else if (typeof password !== "string") {
    violations.add(`${at}/password`, "type", "must be a string");
  } else {
    const passwordLength = codePoints(password);
    if (passwordLength < 12) {
      violations.add(`${at}/password`, "min_length", "must be at least 12 characters");
    }
    if (passwordLength > 128) {
      violations.add(`${at}/password`, "max_length", "must be at most 128 characters");
    }
  }
  const name = value.name;
  if (name !== undefined && name !== null) {
    if (typeof name !== "string") {
      violations.add(`${at}/name`, "type", "must be a string or null");
    } else {
      const nameLength = codePoints(name);
      if (nameLength < 1) {
        violations.add(`${at}/name`, "min_length", "must be at least 1 character");
      }
      if (nameLength > 80) {
        violations.add(`${at}/name`, "max_length", "must be at most 80 characters");
      }
    }
  }
  violations.unknown(value, at, ["email", "password", "name"]);
}

/** Adds what is wrong with a UserUpdate. */
export function validateUserUpdate(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const email = value.email;
  if (email !== undefined) {
    if (typeof email !== "string") {
      violations.add(`${at}/email`, "type", "must be a string");
    } else if (!isEmail(email)) {
      violations.add(`${at}/email`, "format", "must be an e-mail address");
    }
  }
  const password = value.password;
  if (password !== undefined) {
    if (typeof password !== "string") {
      violations.add(`${at}/password`, "type", "must be a string");
    } else {
      const passwordLength = codePoints(password);
      if (passwordLength < 12) {
        violations.add(`${at}/password`, "min_length", "must be at least 12 characters");
      }
      if (passwordLength > 128) {
        violations.add(`${at}/password`, "max_length", "must be at most 128 characters");
      }
    }
  }
  const name = value.name;
  if (name !== undefined && name !== null) {
    if (typeof name !== "string") {
      violations.add(`${at}/name`, "type", "must be a string or null");
    } else {
      const nameLength = codePoints(name);
      if (nameLength < 1) {
        violations.add(`${at}/name`, "min_length", "must be at least 1 character");
      }
      if (nameLength > 80) {
        violations.add(`${at}/name`, "max_length", "must be at most 80 characters");
      }
    }
  }
  violations.unknown(value, at, ["email", "password", "name"]);
}

/** Adds what is wrong with a Credentials. */
export function validateCredentials(value, at, violations) {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const email = value.email;
  if (email === undefined) {
    violations.add(`${at}/email`, "required", "is required");
  } else if (typeof email !== "string") {
    violations.add(`${at}/email`, "type", "must be a string");
  } else if (!isEmail(email)) {
    violations.add(`${at}/email`, "format", "must be an e-mail address");
  }
  const password = value.password;
  if (password === undefined) {
    violations.add(`${at}/password`, "required", "is required");
  } else if (typeof password !== "string") {
    violations.add(`${at}/password`, "type", "must be a string");
  }
  violations.unknown(value, at, ["email", "password"]);
}
