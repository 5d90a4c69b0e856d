// Who calls, and what they may do.
import type { IncomingMessage } from "node:http";
import type { CustomerRow } from "./repositories/customer.ts";
import type { OrderRow } from "./repositories/order.ts";
import type { ReviewRow } from "./repositories/review.ts";
import { forbidden, invalidToken, unauthorized } from "./runtime/errors.ts";
import { isUuid } from "./runtime/formats.ts";
import { bearerToken, JwtTokens, keyFrom } from "./runtime/jwt.ts";
import type { Logger } from "./runtime/log.ts";
import type { Environment } from "./runtime/server.ts";
import type { Role } from "./types.ts";

/** A token that the shop issues at sign-in. */
export interface BearerPrincipal {
  /** The customer. */
  sub: string;
  role: Role;
}

/** Makes principals of the credentials of requests. */
export class Auth {
  readonly #bearer: JwtTokens;

  constructor(environment: Environment, log: Logger) {
    this.#bearer = new JwtTokens({
      algorithms: ["HS256"],
      key: keyFrom(environment, "JWT_SECRET", log),
      issuer: "https://api.shop.example",
      audience: "shop",
      lifetime: 43200,
      leeway: 30,
    });
  }

  /** The caller; 401 without a credential, and with one that does not hold. */
  async bearer(request: IncomingMessage): Promise<BearerPrincipal> {
    const principal = await this.optionalBearer(request);
    if (principal === undefined) throw unauthorized("Bearer");
    return principal;
  }

  /** The caller, where there is a credential at all; 401 with one that does not hold. */
  async optionalBearer(request: IncomingMessage): Promise<BearerPrincipal | undefined> {
    const token = bearerToken(request);
    if (token === undefined) return undefined;
    return bearerPrincipal(await this.#bearer.verify(token));
  }

  /** A token that says this of its holder. */
  issueBearer(claims: BearerPrincipal): Promise<string> {
    return this.#bearer.issue({ ...claims });
  }
}

/** The principal of a token whose claims are what the contract says they are. */
function bearerPrincipal(claims: Record<string, unknown>): BearerPrincipal {
  const sub = claims.sub;
  if (typeof sub !== "string" || !isUuid(sub)) throw invalidToken();
  const role = claims.role;
  const permittedRole = ["CUSTOMER", "CLERK", "MANAGER"];
  if (typeof role !== "string" || !permittedRole.includes(role)) {
    throw invalidToken();
  }
  return { sub: sub.toLowerCase(), role: role as BearerPrincipal["role"] };
}

/** Who may call `listCustomers`: judged before the request is read. */
export function authorizeListCustomers(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `createCategory`: judged before the request is read. */
export function authorizeCreateCategory(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `createProduct`: judged before the request is read. */
export function authorizeCreateProduct(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `listAllOrders`: judged before the request is read. */
export function authorizeListAllOrders(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `revenue`: judged before the request is read. */
export function authorizeRevenue(principal: BearerPrincipal): void {
  if (principal.role === "MANAGER") return;
  throw forbidden();
}

/** Who may call `getCustomer` for this Customer. */
export function authorizeGetCustomerOf(
  principal: BearerPrincipal,
  customer: Pick<CustomerRow, "id">,
): void {
  if (customer.id === principal.sub) return;
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `updateCustomer` for this Customer. */
export function authorizeUpdateCustomerOf(
  principal: BearerPrincipal,
  customer: Pick<CustomerRow, "id">,
): void {
  if (customer.id === principal.sub) return;
  throw forbidden();
}

/** Who may call `deleteCustomer`: judged before the request is read. */
export function authorizeDeleteCustomer(principal: BearerPrincipal): void {
  if (principal.role === "MANAGER") return;
  throw forbidden();
}

/** Who may call `updateCategory`: judged before the request is read. */
export function authorizeUpdateCategory(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `deleteCategory`: judged before the request is read. */
export function authorizeDeleteCategory(principal: BearerPrincipal): void {
  if (principal.role === "MANAGER") return;
  throw forbidden();
}

/** Who may call `updateProduct`: judged before the request is read. */
export function authorizeUpdateProduct(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `deleteProduct`: judged before the request is read. */
export function authorizeDeleteProduct(principal: BearerPrincipal): void {
  if (principal.role === "MANAGER") return;
  throw forbidden();
}

/** Who may call `updateReview` for this Review. */
export function authorizeUpdateReviewOf(
  principal: BearerPrincipal,
  review: Pick<ReviewRow, "authorId">,
): void {
  if (review.authorId === principal.sub) return;
  throw forbidden();
}

/** Who may call `deleteReview` for this Review. */
export function authorizeDeleteReviewOf(
  principal: BearerPrincipal,
  review: Pick<ReviewRow, "authorId">,
): void {
  if (review.authorId === principal.sub) return;
  if (principal.role === "MANAGER") return;
  throw forbidden();
}

/** Who may call `getOrder` for this Order. */
export function authorizeGetOrderOf(
  principal: BearerPrincipal,
  order: Pick<OrderRow, "customerId">,
): void {
  if (order.customerId === principal.sub) return;
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `updateOrder` for this Order. */
export function authorizeUpdateOrderOf(
  principal: BearerPrincipal,
  order: Pick<OrderRow, "customerId">,
): void {
  if (order.customerId === principal.sub) return;
  throw forbidden();
}

/** Who may call `releaseProduct`: judged before the request is read. */
export function authorizeReleaseProduct(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `payOrder` for this Order. */
export function authorizePayOrderOf(
  principal: BearerPrincipal,
  order: Pick<OrderRow, "customerId">,
): void {
  if (order.customerId === principal.sub) return;
  throw forbidden();
}

/** Who may call `shipOrder`: judged before the request is read. */
export function authorizeShipOrder(principal: BearerPrincipal): void {
  if ((principal.role === "CLERK" || principal.role === "MANAGER")) return;
  throw forbidden();
}

/** Who may call `cancelOrder` for this Order. */
export function authorizeCancelOrderOf(
  principal: BearerPrincipal,
  order: Pick<OrderRow, "customerId">,
): void {
  if (order.customerId === principal.sub) return;
  if (principal.role === "MANAGER") return;
  throw forbidden();
}
