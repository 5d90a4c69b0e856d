// What every handler is given besides its request.
/** The context of one request. */
export function contextOf(services, request, response) {
  return { ...services, requestId: String(response.getHeader("X-Request-Id")), request, response };
}
