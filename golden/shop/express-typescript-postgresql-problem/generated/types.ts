// A shop: a catalogue that anybody can read, customers with their orders, and the clerks who ship
// them.
//
// Prices are exact decimals. An order moves from `PENDING` over `PAID` to `SHIPPED`, or is
// cancelled on the way.

/** A price in euros. */
export type Money = string;

/** A short name for URLs. */
export type Slug = string;

/** An ISO 3166-1 alpha-2 code. */
export type CountryCode = string;

/** What somebody may do. */
export type Role = "CUSTOMER" | "CLERK" | "MANAGER";

/** Whether a product can be bought. */
export type ProductStatus = "DRAFT" | "ON_SALE" | "SOLD_OUT" | "RETIRED" | "HIDDEN";

/** Where an order is on its way. */
export type OrderStatus = "PENDING" | "PAID" | "SHIPPED" | "CANCELLED";

/** A postal address. */
export interface Address {
  line1: string;
  line2?: string | null;
  postalCode: string;
  city: string;
  country: CountryCode;
}

/** So many pieces of one product, at the price of the day. */
export interface OrderLine {
  productId: string;
  quantity: number;
  unitPrice: Money;
  /** Engraving, gift wrap and the like. */
  options?: Record<string, string> | null;
}

/** Paid by card, through the payment provider. */
export interface CardPayment {
  method: "card";
  /** What the provider knows the card by; never a number. */
  cardToken: string;
  installments?: number;
}

/** Paid later, by bank transfer. */
export interface InvoicePayment {
  method: "invoice";
  vatNumber?: string | null;
  dueInDays?: number;
}

/** Paid with a voucher. */
export interface VoucherPayment {
  method: "voucher";
  code: string;
}

/** How an order is paid. */
export type Payment = CardPayment | InvoicePayment | VoucherPayment;

/** A part of the catalogue. */
export interface Category {
  slug: Slug;
  title: string;
  position: number;
}

/** What a client sends to create a Category. */
export interface CategoryCreate {
  slug: Slug;
  title: string;
  position?: number;
}

/**
 * What a client sends to change a Category: absent, null and a value are three different
 * things.
 */
export interface CategoryUpdate {
  title?: string;
  position?: number;
}

/** Something that can be bought. */
export interface Product {
  id: string;
  sku: string;
  name: string;
  description: string | null;
  price: Money;
  status: ProductStatus;
  categorySlug: Slug;
  /** In grams. */
  weight: number | null;
  /** Length, width and height in millimetres. */
  dimensions: number[] | null;
  tags: string[];
  attributes: Record<string, string>;
  /**
   * Replaced by the tag `eco`.
   * @deprecated Use the tag eco
   */
  isEco: boolean | null;
  manual: string | null;
  releasedOn: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What a client sends to create a Product. */
export interface ProductCreate {
  sku: string;
  name: string;
  description?: string | null;
  price: Money;
  status?: ProductStatus;
  categorySlug: Slug;
  /** In grams. */
  weight?: number | null;
  /** Length, width and height in millimetres. */
  dimensions?: number[] | null;
  tags?: string[];
  attributes?: Record<string, string>;
  /**
   * Replaced by the tag `eco`.
   * @deprecated Use the tag eco
   */
  isEco?: boolean | null;
  manual?: string | null;
  releasedOn?: string | null;
}

/** What a client sends to change a Product: absent, null and a value are three different things. */
export interface ProductUpdate {
  name?: string;
  description?: string | null;
  price?: Money;
  status?: ProductStatus;
  categorySlug?: Slug;
  /** In grams. */
  weight?: number | null;
  /** Length, width and height in millimetres. */
  dimensions?: number[] | null;
  tags?: string[];
  attributes?: Record<string, string>;
  /**
   * Replaced by the tag `eco`.
   * @deprecated Use the tag eco
   */
  isEco?: boolean | null;
  manual?: string | null;
  releasedOn?: string | null;
}

/** Somebody who buys, or who works here. */
export interface Customer {
  id: string;
  email: string;
  displayName: string;
  phone: string | null;
  role: Role;
  address: Address | null;
  /** Choices of the person, by name. */
  preferences: Record<string, boolean>;
  newsletter: boolean;
  createdAt: string;
}

/** What a client sends to create a Customer. */
export interface CustomerCreate {
  email: string;
  password: string;
  displayName: string;
  phone?: string | null;
  address?: Address | null;
  /** Choices of the person, by name. */
  preferences?: Record<string, boolean>;
  newsletter?: boolean;
}

/**
 * What a client sends to change a Customer: absent, null and a value are three different
 * things.
 */
export interface CustomerUpdate {
  email?: string;
  password?: string;
  displayName?: string;
  phone?: string | null;
  address?: Address | null;
  /** Choices of the person, by name. */
  preferences?: Record<string, boolean>;
  newsletter?: boolean;
}

/** What a customer has bought. */
export interface Order {
  number: bigint;
  customerId: string;
  status: OrderStatus;
  lines: OrderLine[];
  payment: Payment;
  shippingAddress: Address;
  /** Said to whoever packs it. */
  note: string | null;
  /** Not before this day. */
  deliverOn: string | null;
  placedAt: string;
  changedAt: string;
}

/** What a client sends to create a Order. */
export interface OrderCreate {
  lines: OrderLine[];
  payment: Payment;
  shippingAddress: Address;
  /** Said to whoever packs it. */
  note?: string | null;
  /** Not before this day. */
  deliverOn?: string | null;
}

/** What a client sends to change a Order: absent, null and a value are three different things. */
export interface OrderUpdate {
  lines?: OrderLine[];
  payment?: Payment;
  shippingAddress?: Address;
  /** Said to whoever packs it. */
  note?: string | null;
  /** Not before this day. */
  deliverOn?: string | null;
}

/** What a customer thinks of a product; goes with the product. */
export interface Review {
  id: string;
  productId: string;
  authorId: string;
  stars: number;
  text: string | null;
  createdAt: string;
}

/** What a client sends to create a Review. */
export interface ReviewCreate {
  productId: string;
  stars: number;
  text?: string | null;
}

/** What a client sends to change a Review: absent, null and a value are three different things. */
export interface ReviewUpdate {
  stars?: number;
  text?: string | null;
}

export interface Credentials {
  email: string;
  password: string;
}

export interface Session {
  token: string;
  customer: Customer;
}

/** One page of orders. */
export interface OrderPage {
  items: Order[];
  nextCursor?: string | null;
}

/** What a basket would cost. */
export interface QuoteRequest {
  lines: QuoteLine[];
  country: CountryCode;
  vouchers?: string[];
}

export interface QuoteLine {
  sku: string;
  quantity?: number;
}

export interface Quote {
  net: Money;
  tax: Money;
  total: Money;
  /** Percent, by the kind of goods. */
  taxRates: Record<string, string>;
  validUntil: string;
}

/** A product that a search found. */
export interface ProductHit {
  product: Product;
  score: number;
}

/** A category that a search found. */
export interface CategoryHit {
  category: Category;
  productCount: number;
}

/** What a search finds: a plain union, told apart by what is in it. */
export type SearchHit = ProductHit | CategoryHit;

/** Revenue of a day. */
export interface RevenueRow {
  day: string;
  orders: bigint;
  revenue: Money;
}

export interface OutOfStockData {
  sku: string;
  available: number;
}

export interface ExpireOrdersPayload {
  olderThanDays?: number;
}

export interface OrderPaidPayload {
  order: Order;
}
