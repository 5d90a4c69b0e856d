// What the operations of Orders do, where the contract says it all.
import {
  authorizeCancelOrderOf,
  authorizeGetOrderOf,
  authorizePayOrderOf,
  authorizeUpdateOrderOf,
  type BearerPrincipal,
} from "../auth.ts";
import type { Context } from "../context.ts";
import {
  notFound,
  notImplemented,
  orderNotCancellable,
  orderNotPayable,
  orderNotShippable,
} from "../errors.ts";
import * as orderRepository from "../repositories/order.ts";
import type { OrderRow } from "../repositories/order.ts";
import { page } from "../runtime/cursors.ts";
import type {
  Order,
  OrderCreate,
  OrderPage,
  OrderStatus,
  OrderUpdate,
  Quote,
  QuoteRequest,
  RevenueRow,
} from "../types.ts";

export interface PlaceOrderRequest {
  principal: BearerPrincipal;
  body: OrderCreate;
}

export interface ListMyOrdersRequest {
  principal: BearerPrincipal;
  status: OrderStatus | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<OrderRow, "number"> | undefined;
}

export interface ListAllOrdersRequest {
  principal: BearerPrincipal;
  status: OrderStatus[] | undefined;
  placedAfter: string | undefined;
  placedBefore: string | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<OrderRow, "status" | "placedAt" | "number"> | undefined;
}

export interface GetOrderRequest {
  principal: BearerPrincipal;
  number_: bigint;
}

export interface UpdateOrderRequest {
  principal: BearerPrincipal;
  number_: bigint;
  body: OrderUpdate;
}

export interface PayOrderRequest {
  principal: BearerPrincipal;
  number_: bigint;
}

export interface ShipOrderRequest {
  principal: BearerPrincipal;
  number_: bigint;
}

export interface CancelOrderRequest {
  principal: BearerPrincipal;
  number_: bigint;
}

export interface QuoteRequest2 {
  dryRun: boolean;
  xClient: string | undefined;
  basket: string | undefined;
  body: QuoteRequest;
}

export interface RevenueRequest {
  principal: BearerPrincipal;
  from: string;
  to: string;
  statuses: OrderStatus[];
}

/** Orders, and their way to the customer. */
export interface OrdersHandlers {
  /** Buy. */
  placeOrder(request: PlaceOrderRequest, context: Context): Promise<Order>;
  /** The caller's own orders, the newest first. */
  listMyOrders(request: ListMyOrdersRequest, context: Context): Promise<OrderPage>;
  /** Everybody's orders. */
  listAllOrders(request: ListAllOrdersRequest, context: Context): Promise<OrderPage>;
  getOrder(request: GetOrderRequest, context: Context): Promise<Order>;
  /** Change the note or the address before it is shipped. */
  updateOrder(request: UpdateOrderRequest, context: Context): Promise<Order>;
  payOrder(request: PayOrderRequest, context: Context): Promise<Order>;
  shipOrder(request: ShipOrderRequest, context: Context): Promise<Order>;
  cancelOrder(request: CancelOrderRequest, context: Context): Promise<Order>;
  /** What it would cost; written by hand. */
  quote(request: QuoteRequest2, context: Context): Promise<Quote>;
  /** Revenue day by day; written by hand. */
  revenue(request: RevenueRequest, context: Context): Promise<RevenueRow[]>;
}

/** The operations as they are until you write them yourself. */
export const defaultOrdersHandlers: OrdersHandlers = {
  async placeOrder({ principal, body }, { database }) {
    const now = new Date().toISOString();
    const order = await orderRepository.insert(database, {
      customerId: principal.sub,
      status: "PENDING",
      lines: body.lines,
      payment: body.payment,
      shippingAddress: body.shippingAddress,
      note: body.note ?? null,
      deliverOn: body.deliverOn ?? null,
      placedAt: now,
      changedAt: now,
    });
    return order;
  },

  async listMyOrders({ principal, status, after, limit }, { database }) {
    const items = await orderRepository.listMyOrders(
      database,
      { status, owner: principal.sub, after, limit: limit + 1 },
    );
    return page(items, limit, (order) => [order.number]);
  },

  async listAllOrders({ status, placedAfter, placedBefore, after, limit }, { database }) {
    const items = await orderRepository.listAllOrders(
      database,
      { status, placedAfter, placedBefore, after, limit: limit + 1 },
    );
    return page(items, limit, (order) => [order.status, order.placedAt, order.number]);
  },

  async getOrder({ principal, number_ }, { database }) {
    const order = await orderRepository.find(database, number_);
    if (order === undefined) throw notFound();
    authorizeGetOrderOf(principal, order);
    return order;
  },

  async updateOrder({ principal, number_, body }, { database }) {
    const changes: Partial<OrderRow> = {};
    if (body.lines !== undefined) changes.lines = body.lines;
    if (body.payment !== undefined) changes.payment = body.payment;
    if (body.shippingAddress !== undefined) changes.shippingAddress = body.shippingAddress;
    if (body.note !== undefined) changes.note = body.note;
    if (body.deliverOn !== undefined) changes.deliverOn = body.deliverOn;
    if (Object.keys(changes).length > 0) {
      changes.changedAt = new Date().toISOString();
    }
    return await database.transaction(async (queries) => {
      const order = await orderRepository.find(queries, number_);
      if (order === undefined) throw notFound();
      authorizeUpdateOrderOf(principal, order);
      const updated = await orderRepository.update(queries, number_, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async payOrder({ principal, number_ }, { database }) {
    const order = await orderRepository.find(database, number_);
    if (order === undefined) throw notFound();
    authorizePayOrderOf(principal, order);
    const updated = await orderRepository.payOrder(database, number_);
    if (updated === undefined) throw orderNotPayable();
    return updated;
  },

  async shipOrder({ number_ }, { database }) {
    const order = await orderRepository.find(database, number_);
    if (order === undefined) throw notFound();
    const updated = await orderRepository.shipOrder(database, number_);
    if (updated === undefined) throw orderNotShippable();
    return updated;
  },

  async cancelOrder({ principal, number_ }, { database }) {
    const order = await orderRepository.find(database, number_);
    if (order === undefined) throw notFound();
    authorizeCancelOrderOf(principal, order);
    const updated = await orderRepository.cancelOrder(database, number_);
    if (updated === undefined) throw orderNotCancellable();
    return updated;
  },

  async quote() {
    throw notImplemented();
  },

  async revenue() {
    throw notImplemented();
  },
};
