// From the values of handlers to JSON: the properties that a type declares, in its order.
import type { Session, User } from "./types.ts";

export function serializeUser(value: User): unknown {
  return {
    id: value.id,
    email: value.email,
    name: value.name,
    role: value.role,
    createdAt: value.createdAt,
  };
}

export function serializeSession(value: Session): unknown {
  return {
    token: value.token,
    user: serializeUser(value.user),
  };
}
