// From the values of handlers to JSON: the properties that a type declares, in its order.
export function serializeUser(value) {
  return {
    id: value.id,
    email: value.email,
    name: value.name,
    role: value.role,
    createdAt: value.createdAt,
  };
}

export function serializeSession(value) {
  return {
    token: value.token,
    user: serializeUser(value.user),
  };
}
