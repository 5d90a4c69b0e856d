// From the values of handlers to JSON: the properties that a type declares, in its order.
import { jsonAny, jsonInteger, mapValues } from "./runtime/json.ts";
import { toScale } from "./runtime/numbers.ts";
import type {
  Address,
  CardPayment,
  Category,
  CategoryHit,
  Customer,
  InvoicePayment,
  Money,
  Order,
  OrderLine,
  OrderPage,
  OutOfStockData,
  Payment,
  Product,
  ProductHit,
  Quote,
  RevenueRow,
  Review,
  SearchHit,
  Session,
  VoucherPayment,
} from "./types.ts";

export function serializeMoney(value: Money): unknown {
  return toScale(value, 2);
}

export function serializeAddress(value: Address): unknown {
  return {
    line1: value.line1,
    line2: value.line2,
    postalCode: value.postalCode,
    city: value.city,
    country: value.country,
  };
}

export function serializeOrderLine(value: OrderLine): unknown {
  return {
    productId: value.productId,
    quantity: value.quantity,
    unitPrice: serializeMoney(value.unitPrice),
    options: value.options,
  };
}

export function serializeCardPayment(value: CardPayment): unknown {
  return {
    method: value.method,
    cardToken: value.cardToken,
    installments: value.installments,
  };
}

export function serializeInvoicePayment(value: InvoicePayment): unknown {
  return {
    method: value.method,
    vatNumber: value.vatNumber,
    dueInDays: value.dueInDays,
  };
}

export function serializeVoucherPayment(value: VoucherPayment): unknown {
  return {
    method: value.method,
    code: value.code,
  };
}

export function serializePayment(value: Payment): unknown {
  switch (value.method) {
    case "card":
      return serializeCardPayment(value as CardPayment);
    case "invoice":
      return serializeInvoicePayment(value as InvoicePayment);
    case "voucher":
      return serializeVoucherPayment(value as VoucherPayment);
    default:
      return jsonAny(value);
  }
}

export function serializeCategory(value: Category): unknown {
  return {
    slug: value.slug,
    title: value.title,
    position: value.position,
  };
}

export function serializeProduct(value: Product): unknown {
  return {
    id: value.id,
    sku: value.sku,
    name: value.name,
    description: value.description,
    price: serializeMoney(value.price),
    status: value.status,
    categorySlug: value.categorySlug,
    weight: value.weight,
    dimensions: value.dimensions,
    tags: value.tags,
    attributes: value.attributes,
    isEco: value.isEco,
    manual: value.manual,
    releasedOn: value.releasedOn,
    createdAt: value.createdAt,
    updatedAt: value.updatedAt,
  };
}

export function serializeCustomer(value: Customer): unknown {
  return {
    id: value.id,
    email: value.email,
    displayName: value.displayName,
    phone: value.phone,
    role: value.role,
    address: value.address && serializeAddress(value.address),
    preferences: value.preferences,
    newsletter: value.newsletter,
    createdAt: value.createdAt,
  };
}

export function serializeOrder(value: Order): unknown {
  return {
    number: jsonInteger(value.number),
    customerId: value.customerId,
    status: value.status,
    lines: value.lines.map(serializeOrderLine),
    payment: serializePayment(value.payment),
    shippingAddress: serializeAddress(value.shippingAddress),
    note: value.note,
    deliverOn: value.deliverOn,
    placedAt: value.placedAt,
    changedAt: value.changedAt,
  };
}

export function serializeReview(value: Review): unknown {
  return {
    id: value.id,
    productId: value.productId,
    authorId: value.authorId,
    stars: value.stars,
    text: value.text,
    createdAt: value.createdAt,
  };
}

export function serializeSession(value: Session): unknown {
  return {
    token: value.token,
    customer: serializeCustomer(value.customer),
  };
}

export function serializeOrderPage(value: OrderPage): unknown {
  return {
    items: value.items.map(serializeOrder),
    nextCursor: value.nextCursor,
  };
}

export function serializeQuote(value: Quote): unknown {
  return {
    net: serializeMoney(value.net),
    tax: serializeMoney(value.tax),
    total: serializeMoney(value.total),
    taxRates: mapValues(value.taxRates, (member) => toScale(member, 2)),
    validUntil: value.validUntil,
  };
}

export function serializeProductHit(value: ProductHit): unknown {
  return {
    product: serializeProduct(value.product),
    score: value.score,
  };
}

export function serializeCategoryHit(value: CategoryHit): unknown {
  return {
    category: serializeCategory(value.category),
    productCount: value.productCount,
  };
}

export function serializeSearchHit(value: SearchHit): unknown {
  return jsonAny(value);
}

export function serializeRevenueRow(value: RevenueRow): unknown {
  return {
    day: value.day,
    orders: jsonInteger(value.orders),
    revenue: serializeMoney(value.revenue),
  };
}

export function serializeOutOfStockData(value: OutOfStockData): unknown {
  return {
    sku: value.sku,
    available: value.available,
  };
}
