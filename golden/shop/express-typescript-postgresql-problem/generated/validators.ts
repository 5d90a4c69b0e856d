// What each type demands of a JSON value. All violations are told, in the order of the contract.
import { codePoints, isDate, isDecimal, isEmail, isUri, isUuid } from "./runtime/formats.ts";
import { areUnique, isInteger, isNumber, isObject } from "./runtime/json.ts";
import { compareDecimals, isMultipleOf } from "./runtime/numbers.ts";
import { pointerSegment, type Violations } from "./runtime/violations.ts";
import type {
  CardPayment,
  CategoryCreate,
  CustomerCreate,
  InvoicePayment,
  OrderCreate,
  OrderLine,
  OrderUpdate,
  Payment,
  ProductCreate,
  ProductUpdate,
  QuoteLine,
  QuoteRequest,
  ReviewCreate,
} from "./types.ts";

const PRODUCT_CREATE_PROPERTIES = [
  "sku",
  "name",
  "description",
  "price",
  "status",
  "categorySlug",
  "weight",
  "dimensions",
  "tags",
  "attributes",
  "isEco",
  "manual",
  "releasedOn",
];
const PRODUCT_UPDATE_PROPERTIES = [
  "name",
  "description",
  "price",
  "status",
  "categorySlug",
  "weight",
  "dimensions",
  "tags",
  "attributes",
  "isEco",
  "manual",
  "releasedOn",
];
const CUSTOMER_CREATE_PROPERTIES = [
  "email",
  "password",
  "displayName",
  "phone",
  "address",
  "preferences",
  "newsletter",
];

const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/u;
const COUNTRY_CODE_PATTERN = /^[A-Z]{2}$/u;
const CARD_PAYMENT_CARD_TOKEN_PATTERN = /^[A-Za-z0-9_]+$/u;
const INVOICE_PAYMENT_VAT_NUMBER_PATTERN = /^[A-Z]{2}[0-9A-Z]{2,12}$/u;
const PRODUCT_CREATE_SKU_PATTERN = /^[A-Z0-9-]+$/u;
const CUSTOMER_CREATE_PHONE_PATTERN = /^\+[1-9][0-9]{6,14}$/u;

/** Adds what is wrong with a Money. */
export function validateMoney(value: unknown, at: string, violations: Violations): void {
  if (typeof value !== "string") {
    violations.add(at, "type", "must be a string");
  } else if (!isDecimal(value, 12, 2)) {
    violations.add(
      at,
      "decimal",
      "must be a decimal of at most 10 digits before the point and 2 after it, as a string",
    );
  } else if (compareDecimals(value, "0") < 0) {
    violations.add(at, "minimum", "must be at least 0");
  }
}

/** Adds what is wrong with a Slug. */
export function validateSlug(value: unknown, at: string, violations: Violations): void {
  if (typeof value !== "string") return violations.add(at, "type", "must be a string");
  const valueLength = codePoints(value);
  if (valueLength < 1) violations.add(at, "min_length", "must be at least 1 character");
  if (valueLength > 64) violations.add(at, "max_length", "must be at most 64 characters");
  if (!SLUG_PATTERN.test(value)) {
    violations.add(at, "pattern", "must match the pattern ^[a-z0-9]+(-[a-z0-9]+)*$");
  }
}

/** Adds what is wrong with a CountryCode. */
export function validateCountryCode(value: unknown, at: string, violations: Violations): void {
  if (typeof value !== "string") {
    violations.add(at, "type", "must be a string");
  } else if (!COUNTRY_CODE_PATTERN.test(value)) {
    violations.add(at, "pattern", "must match the pattern ^[A-Z]{2}$");
  }
}

/** Adds what is wrong with a Role. */
export function validateRole(value: unknown, at: string, violations: Violations): void {
  if (typeof value !== "string") {
    violations.add(at, "type", "must be a string");
  } else if (!["CUSTOMER", "CLERK", "MANAGER"].includes(value)) {
    violations.add(at, "enum", "must be one of CUSTOMER, CLERK, MANAGER");
  }
}

/** Adds what is wrong with a ProductStatus. */
export function validateProductStatus(value: unknown, at: string, violations: Violations): void {
  if (typeof value !== "string") {
    violations.add(at, "type", "must be a string");
  } else if (!["DRAFT", "ON_SALE", "SOLD_OUT", "RETIRED", "HIDDEN"].includes(value)) {
    violations.add(at, "enum", "must be one of DRAFT, ON_SALE, SOLD_OUT, RETIRED, HIDDEN");
  }
}

/** Adds what is wrong with an OrderStatus. */
export function validateOrderStatus(value: unknown, at: string, violations: Violations): void {
  if (typeof value !== "string") {
    violations.add(at, "type", "must be a string");
  } else if (!["PENDING", "PAID", "SHIPPED", "CANCELLED"].includes(value)) {
    violations.add(at, "enum", "must be one of PENDING, PAID, SHIPPED, CANCELLED");
  }
}

/** Adds what is wrong with an Address. */
export function validateAddress(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const line1 = value.line1;
  if (line1 === undefined) {
    violations.add(`${at}/line1`, "required", "is required");
  } else if (typeof line1 !== "string") {
    violations.add(`${at}/line1`, "type", "must be a string");
  } else {
    const line1Length = codePoints(line1);
    if (line1Length < 1) {
      violations.add(`${at}/line1`, "min_length", "must be at least 1 character");
    }
    if (line1Length > 100) {
      violations.add(`${at}/line1`, "max_length", "must be at most 100 characters");
    }
  }
  const line2 = value.line2;
  if (line2 !== undefined && line2 !== null) {
    if (typeof line2 !== "string") {
      violations.add(`${at}/line2`, "type", "must be a string or null");
    } else if (codePoints(line2) > 100) {
      violations.add(`${at}/line2`, "max_length", "must be at most 100 characters");
    }
  }
  const postalCode = value.postalCode;
  if (postalCode === undefined) {
    violations.add(`${at}/postalCode`, "required", "is required");
  } else if (typeof postalCode !== "string") {
    violations.add(`${at}/postalCode`, "type", "must be a string");
  } else {
    const postalCodeLength = codePoints(postalCode);
    if (postalCodeLength < 2) {
      violations.add(`${at}/postalCode`, "min_length", "must be at least 2 characters");
    }
    if (postalCodeLength > 12) {
      violations.add(`${at}/postalCode`, "max_length", "must be at most 12 characters");
    }
  }
  const city = value.city;
  if (city === undefined) {
    violations.add(`${at}/city`, "required", "is required");
  } else if (typeof city !== "string") {
    violations.add(`${at}/city`, "type", "must be a string");
  } else {
    const cityLength = codePoints(city);
    if (cityLength < 1) violations.add(`${at}/city`, "min_length", "must be at least 1 character");
    if (cityLength > 80) {
      violations.add(`${at}/city`, "max_length", "must be at most 80 characters");
    }
  }
  const country = value.country;
  if (country === undefined) {
    violations.add(`${at}/country`, "required", "is required");
  } else {
    validateCountryCode(country, `${at}/country`, violations);
  }
  violations.unknown(value, at, ["line1", "line2", "postalCode", "city", "country"]);
}

/** Adds what is wrong with an OrderLine. */
export function validateOrderLine(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const productId = value.productId;
  if (productId === undefined) {
    violations.add(`${at}/productId`, "required", "is required");
  } else if (typeof productId !== "string") {
    violations.add(`${at}/productId`, "type", "must be a string");
  } else if (!isUuid(productId)) {
    violations.add(`${at}/productId`, "format", "must be a UUID");
  }
  const quantity = value.quantity;
  if (quantity === undefined) {
    violations.add(`${at}/quantity`, "required", "is required");
  } else if (!isInteger(quantity)) {
    violations.add(`${at}/quantity`, "type", "must be an integer");
  } else {
    if (quantity < 1) violations.add(`${at}/quantity`, "minimum", "must be at least 1");
    if (quantity > 999) violations.add(`${at}/quantity`, "maximum", "must be at most 999");
  }
  const unitPrice = value.unitPrice;
  if (unitPrice === undefined) {
    violations.add(`${at}/unitPrice`, "required", "is required");
  } else {
    validateMoney(unitPrice, `${at}/unitPrice`, violations);
  }
  const options = value.options;
  if (options !== undefined && options !== null) {
    if (!isObject(options)) {
      violations.add(`${at}/options`, "type", "must be an object or null");
    } else {
      for (const [name, member2] of Object.entries(options)) {
        if (typeof member2 !== "string") {
          violations.add(`${at}/options/${pointerSegment(name)}`, "type", "must be a string");
        }
      }
      if (Object.keys(options).length > 10) {
        violations.add(`${at}/options`, "max_properties", "must have at most 10 properties");
      }
    }
  }
  violations.unknown(value, at, ["productId", "quantity", "unitPrice", "options"]);
}

/** Applies the defaults and normal forms of a valid OrderLine. */
// deno-lint-ignore no-explicit-any
export function normalizeOrderLine(value: any): OrderLine {
  value.productId = value.productId.toLowerCase();
  return value;
}

/** Adds what is wrong with a CardPayment. */
export function validateCardPayment(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const method = value.method;
  if (method === undefined) {
    violations.add(`${at}/method`, "required", "is required");
  } else if (typeof method !== "string") {
    violations.add(`${at}/method`, "type", "must be a string");
  } else if (!["card"].includes(method)) {
    violations.add(`${at}/method`, "const", "must be card");
  }
  const cardToken = value.cardToken;
  if (cardToken === undefined) {
    violations.add(`${at}/cardToken`, "required", "is required");
  } else if (typeof cardToken !== "string") {
    violations.add(`${at}/cardToken`, "type", "must be a string");
  } else {
    const cardTokenLength = codePoints(cardToken);
    if (cardTokenLength < 8) {
      violations.add(`${at}/cardToken`, "min_length", "must be at least 8 characters");
    }
    if (cardTokenLength > 64) {
      violations.add(`${at}/cardToken`, "max_length", "must be at most 64 characters");
    }
    if (!CARD_PAYMENT_CARD_TOKEN_PATTERN.test(cardToken)) {
      violations.add(`${at}/cardToken`, "pattern", "must match the pattern ^[A-Za-z0-9_]+$");
    }
  }
  const installments = value.installments;
  if (installments !== undefined) {
    if (!isInteger(installments)) {
      violations.add(`${at}/installments`, "type", "must be an integer");
    } else {
      if (installments < 1) violations.add(`${at}/installments`, "minimum", "must be at least 1");
      if (installments > 12) violations.add(`${at}/installments`, "maximum", "must be at most 12");
    }
  }
  violations.unknown(value, at, ["method", "cardToken", "installments"]);
}

/** Applies the defaults and normal forms of a valid CardPayment. */
// deno-lint-ignore no-explicit-any
export function normalizeCardPayment(value: any): CardPayment {
  if (value.installments === undefined) value.installments = 1;
  return value;
}

/** Adds what is wrong with an InvoicePayment. */
export function validateInvoicePayment(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const method = value.method;
  if (method === undefined) {
    violations.add(`${at}/method`, "required", "is required");
  } else if (typeof method !== "string") {
    violations.add(`${at}/method`, "type", "must be a string");
  } else if (!["invoice"].includes(method)) {
    violations.add(`${at}/method`, "const", "must be invoice");
  }
  const vatNumber = value.vatNumber;
  if (vatNumber !== undefined && vatNumber !== null) {
    if (typeof vatNumber !== "string") {
      violations.add(`${at}/vatNumber`, "type", "must be a string or null");
    } else if (!INVOICE_PAYMENT_VAT_NUMBER_PATTERN.test(vatNumber)) {
      violations.add(
        `${at}/vatNumber`,
        "pattern",
        'must match the pattern "^[A-Z]{2}[0-9A-Z]{2,12}$"',
      );
    }
  }
  const dueInDays = value.dueInDays;
  if (dueInDays !== undefined) {
    if (!isInteger(dueInDays)) {
      violations.add(`${at}/dueInDays`, "type", "must be an integer");
    } else {
      if (dueInDays < 1) violations.add(`${at}/dueInDays`, "minimum", "must be at least 1");
      if (dueInDays > 60) violations.add(`${at}/dueInDays`, "maximum", "must be at most 60");
      if (!isMultipleOf(dueInDays, "1")) {
        violations.add(`${at}/dueInDays`, "multiple_of", "must be a multiple of 1");
      }
    }
  }
  violations.unknown(value, at, ["method", "vatNumber", "dueInDays"]);
}

/** Applies the defaults and normal forms of a valid InvoicePayment. */
// deno-lint-ignore no-explicit-any
export function normalizeInvoicePayment(value: any): InvoicePayment {
  if (value.dueInDays === undefined) value.dueInDays = 14;
  return value;
}

/** Adds what is wrong with a VoucherPayment. */
export function validateVoucherPayment(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const method = value.method;
  if (method === undefined) {
    violations.add(`${at}/method`, "required", "is required");
  } else if (typeof method !== "string") {
    violations.add(`${at}/method`, "type", "must be a string");
  } else if (!["voucher"].includes(method)) {
    violations.add(`${at}/method`, "const", "must be voucher");
  }
  const code = value.code;
  if (code === undefined) {
    violations.add(`${at}/code`, "required", "is required");
  } else if (typeof code !== "string") {
    violations.add(`${at}/code`, "type", "must be a string");
  } else {
    const codeLength = codePoints(code);
    if (codeLength < 6) violations.add(`${at}/code`, "min_length", "must be at least 6 characters");
    if (codeLength > 20) {
      violations.add(`${at}/code`, "max_length", "must be at most 20 characters");
    }
  }
  violations.unknown(value, at, ["method", "code"]);
}

/** Adds what is wrong with a Payment. */
export function validatePayment(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const tag = value.method;
  if (typeof tag !== "string") {
    violations.add(
      `${at}/method`,
      "discriminator",
      "is required, and must be one of card, invoice, voucher",
    );
  } else if (tag === "card") {
    validateCardPayment(value, at, violations);
  } else if (tag === "invoice") {
    validateInvoicePayment(value, at, violations);
  } else if (tag === "voucher") {
    validateVoucherPayment(value, at, violations);
  } else {
    violations.add(`${at}/method`, "discriminator", "must be one of card, invoice, voucher");
  }
}

/** Applies the defaults and normal forms of a valid Payment. */
// deno-lint-ignore no-explicit-any
export function normalizePayment(value: any): Payment {
  switch (value.method) {
    case "card":
      return normalizeCardPayment(value);
    case "invoice":
      return normalizeInvoicePayment(value);
    default:
      return value;
  }
}

/** Adds what is wrong with a CategoryCreate. */
export function validateCategoryCreate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const slug = value.slug;
  if (slug === undefined) {
    violations.add(`${at}/slug`, "required", "is required");
  } else {
    validateSlug(slug, `${at}/slug`, violations);
  }
  const title = value.title;
  if (title === undefined) {
    violations.add(`${at}/title`, "required", "is required");
  } else if (typeof title !== "string") {
    violations.add(`${at}/title`, "type", "must be a string");
  } else {
    const titleLength = codePoints(title);
    if (titleLength < 1) {
      violations.add(`${at}/title`, "min_length", "must be at least 1 character");
    }
    if (titleLength > 80) {
      violations.add(`${at}/title`, "max_length", "must be at most 80 characters");
    }
  }
  const position = value.position;
  if (position !== undefined) {
    if (!isInteger(position)) {
      violations.add(`${at}/position`, "type", "must be an integer");
    } else {
      if (position > 2147483647) {
        violations.add(`${at}/position`, "maximum", "must be at most 2147483647");
      }
      if (position < 0) violations.add(`${at}/position`, "minimum", "must be at least 0");
    }
  }
  violations.unknown(value, at, ["slug", "title", "position"]);
}

/** Applies the defaults and normal forms of a valid CategoryCreate. */
// deno-lint-ignore no-explicit-any
export function normalizeCategoryCreate(value: any): CategoryCreate {
  if (value.position === undefined) value.position = 0;
  return value;
}

/** Adds what is wrong with a CategoryUpdate. */
export function validateCategoryUpdate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const title = value.title;
  if (title !== undefined) {
    if (typeof title !== "string") {
      violations.add(`${at}/title`, "type", "must be a string");
    } else {
      const titleLength = codePoints(title);
      if (titleLength < 1) {
        violations.add(`${at}/title`, "min_length", "must be at least 1 character");
      }
      if (titleLength > 80) {
        violations.add(`${at}/title`, "max_length", "must be at most 80 characters");
      }
    }
  }
  const position = value.position;
  if (position !== undefined) {
    if (!isInteger(position)) {
      violations.add(`${at}/position`, "type", "must be an integer");
    } else {
      if (position > 2147483647) {
        violations.add(`${at}/position`, "maximum", "must be at most 2147483647");
      }
      if (position < 0) violations.add(`${at}/position`, "minimum", "must be at least 0");
    }
  }
  violations.unknown(value, at, ["title", "position"]);
}

/** Adds what is wrong with a ProductCreate. */
export function validateProductCreate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const sku = value.sku;
  if (sku === undefined) {
    violations.add(`${at}/sku`, "required", "is required");
  } else if (typeof sku !== "string") {
    violations.add(`${at}/sku`, "type", "must be a string");
  } else {
    const skuLength = codePoints(sku);
    if (skuLength < 3) violations.add(`${at}/sku`, "min_length", "must be at least 3 characters");
    if (skuLength > 32) violations.add(`${at}/sku`, "max_length", "must be at most 32 characters");
    if (!PRODUCT_CREATE_SKU_PATTERN.test(sku)) {
      violations.add(`${at}/sku`, "pattern", "must match the pattern ^[A-Z0-9-]+$");
    }
  }
  const name = value.name;
  if (name === undefined) {
    violations.add(`${at}/name`, "required", "is required");
  } else if (typeof name !== "string") {
    violations.add(`${at}/name`, "type", "must be a string");
  } else {
    const nameLength = codePoints(name);
    if (nameLength < 1) violations.add(`${at}/name`, "min_length", "must be at least 1 character");
    if (nameLength > 120) {
      violations.add(`${at}/name`, "max_length", "must be at most 120 characters");
    }
  }
  const description = value.description;
  if (description !== undefined && description !== null) {
    if (typeof description !== "string") {
      violations.add(`${at}/description`, "type", "must be a string or null");
    } else if (codePoints(description) > 2000) {
      violations.add(`${at}/description`, "max_length", "must be at most 2000 characters");
    }
  }
  const price = value.price;
  if (price === undefined) {
    violations.add(`${at}/price`, "required", "is required");
  } else {
    validateMoney(price, `${at}/price`, violations);
  }
  const status = value.status;
  if (status !== undefined) validateProductStatus(status, `${at}/status`, violations);
  const categorySlug = value.categorySlug;
  if (categorySlug === undefined) {
    violations.add(`${at}/categorySlug`, "required", "is required");
  } else {
    validateSlug(categorySlug, `${at}/categorySlug`, violations);
  }
  const weight = value.weight;
  if (weight !== undefined && weight !== null) {
    if (!isInteger(weight)) {
      violations.add(`${at}/weight`, "type", "must be an integer or null");
    } else {
      if (weight < 1) violations.add(`${at}/weight`, "minimum", "must be at least 1");
      if (weight > 1000000) violations.add(`${at}/weight`, "maximum", "must be at most 1000000");
    }
  }
  const dimensions = value.dimensions;
  if (dimensions !== undefined && dimensions !== null) {
    if (!Array.isArray(dimensions)) {
      violations.add(`${at}/dimensions`, "type", "must be an array or null");
    } else {
      if (dimensions.length < 3) {
        violations.add(`${at}/dimensions`, "min_items", "must have at least 3 items");
      }
      if (dimensions.length > 3) {
        violations.add(`${at}/dimensions`, "max_items", "must have at most 3 items");
      }
      for (const [index2, item] of dimensions.entries()) {
        if (!isNumber(item)) {
          violations.add(`${at}/dimensions/${index2}`, "type", "must be a number");
        }
      }
    }
  }
  const tags = value.tags;
  if (tags !== undefined) {
    if (!Array.isArray(tags)) {
      violations.add(`${at}/tags`, "type", "must be an array");
    } else {
      if (tags.length > 12) violations.add(`${at}/tags`, "max_items", "must have at most 12 items");
      if (!areUnique(tags)) {
        violations.add(`${at}/tags`, "unique_items", "must not contain duplicates");
      }
      for (const [index4, item3] of tags.entries()) {
        if (typeof item3 !== "string") {
          violations.add(`${at}/tags/${index4}`, "type", "must be a string");
        } else {
          const item3Length = codePoints(item3);
          if (item3Length < 1) {
            violations.add(`${at}/tags/${index4}`, "min_length", "must be at least 1 character");
          }
          if (item3Length > 24) {
            violations.add(`${at}/tags/${index4}`, "max_length", "must be at most 24 characters");
          }
        }
      }
    }
  }
  const attributes = value.attributes;
  if (attributes !== undefined) {
    if (!isObject(attributes)) {
      violations.add(`${at}/attributes`, "type", "must be an object");
    } else {
      for (const [name5, member6] of Object.entries(attributes)) {
        if (typeof member6 !== "string") {
          violations.add(`${at}/attributes/${pointerSegment(name5)}`, "type", "must be a string");
        }
      }
      if (Object.keys(attributes).length > 30) {
        violations.add(`${at}/attributes`, "max_properties", "must have at most 30 properties");
      }
    }
  }
  const isEco = value.isEco;
  if (isEco !== undefined && isEco !== null) {
    if (typeof isEco !== "boolean") {
      violations.add(`${at}/isEco`, "type", "must be true or false or null");
    }
  }
  const manual = value.manual;
  if (manual !== undefined && manual !== null) {
    if (typeof manual !== "string") {
      violations.add(`${at}/manual`, "type", "must be a string or null");
    } else if (!isUri(manual)) {
      violations.add(`${at}/manual`, "format", "must be an absolute URI");
    }
  }
  const releasedOn = value.releasedOn;
  if (releasedOn !== undefined && releasedOn !== null) {
    if (typeof releasedOn !== "string") {
      violations.add(`${at}/releasedOn`, "type", "must be a string or null");
    } else if (!isDate(releasedOn)) {
      violations.add(`${at}/releasedOn`, "format", "must be a date such as 2026-01-31");
    }
  }
  violations.unknown(value, at, PRODUCT_CREATE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid ProductCreate. */
// deno-lint-ignore no-explicit-any
export function normalizeProductCreate(value: any): ProductCreate {
  if (value.status === undefined) value.status = "DRAFT";
  if (value.dimensions != null) {
    value.dimensions = value.dimensions.map((item: any) => Number(item));
  }
  if (value.tags === undefined) value.tags = [];
  if (value.attributes === undefined) value.attributes = {};
  return value;
}

/** Adds what is wrong with a ProductUpdate. */
export function validateProductUpdate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const name = value.name;
  if (name !== undefined) {
    if (typeof name !== "string") {
      violations.add(`${at}/name`, "type", "must be a string");
    } else {
      const nameLength = codePoints(name);
      if (nameLength < 1) {
        violations.add(`${at}/name`, "min_length", "must be at least 1 character");
      }
      if (nameLength > 120) {
        violations.add(`${at}/name`, "max_length", "must be at most 120 characters");
      }
    }
  }
  const description = value.description;
  if (description !== undefined && description !== null) {
    if (typeof description !== "string") {
      violations.add(`${at}/description`, "type", "must be a string or null");
    } else if (codePoints(description) > 2000) {
      violations.add(`${at}/description`, "max_length", "must be at most 2000 characters");
    }
  }
  const price = value.price;
  if (price !== undefined) validateMoney(price, `${at}/price`, violations);
  const status = value.status;
  if (status !== undefined) validateProductStatus(status, `${at}/status`, violations);
  const categorySlug = value.categorySlug;
  if (categorySlug !== undefined) validateSlug(categorySlug, `${at}/categorySlug`, violations);
  const weight = value.weight;
  if (weight !== undefined && weight !== null) {
    if (!isInteger(weight)) {
      violations.add(`${at}/weight`, "type", "must be an integer or null");
    } else {
      if (weight < 1) violations.add(`${at}/weight`, "minimum", "must be at least 1");
      if (weight > 1000000) violations.add(`${at}/weight`, "maximum", "must be at most 1000000");
    }
  }
  const dimensions = value.dimensions;
  if (dimensions !== undefined && dimensions !== null) {
    if (!Array.isArray(dimensions)) {
      violations.add(`${at}/dimensions`, "type", "must be an array or null");
    } else {
      if (dimensions.length < 3) {
        violations.add(`${at}/dimensions`, "min_items", "must have at least 3 items");
      }
      if (dimensions.length > 3) {
        violations.add(`${at}/dimensions`, "max_items", "must have at most 3 items");
      }
      for (const [index2, item] of dimensions.entries()) {
        if (!isNumber(item)) {
          violations.add(`${at}/dimensions/${index2}`, "type", "must be a number");
        }
      }
    }
  }
  const tags = value.tags;
  if (tags !== undefined) {
    if (!Array.isArray(tags)) {
      violations.add(`${at}/tags`, "type", "must be an array");
    } else {
      if (tags.length > 12) violations.add(`${at}/tags`, "max_items", "must have at most 12 items");
      if (!areUnique(tags)) {
        violations.add(`${at}/tags`, "unique_items", "must not contain duplicates");
      }
      for (const [index4, item3] of tags.entries()) {
        if (typeof item3 !== "string") {
          violations.add(`${at}/tags/${index4}`, "type", "must be a string");
        } else {
          const item3Length = codePoints(item3);
          if (item3Length < 1) {
            violations.add(`${at}/tags/${index4}`, "min_length", "must be at least 1 character");
          }
          if (item3Length > 24) {
            violations.add(`${at}/tags/${index4}`, "max_length", "must be at most 24 characters");
          }
        }
      }
    }
  }
  const attributes = value.attributes;
  if (attributes !== undefined) {
    if (!isObject(attributes)) {
      violations.add(`${at}/attributes`, "type", "must be an object");
    } else {
      for (const [name5, member6] of Object.entries(attributes)) {
        if (typeof member6 !== "string") {
          violations.add(`${at}/attributes/${pointerSegment(name5)}`, "type", "must be a string");
        }
      }
      if (Object.keys(attributes).length > 30) {
        violations.add(`${at}/attributes`, "max_properties", "must have at most 30 properties");
      }
    }
  }
  const isEco = value.isEco;
  if (isEco !== undefined && isEco !== null) {
    if (typeof isEco !== "boolean") {
      violations.add(`${at}/isEco`, "type", "must be true or false or null");
    }
  }
  const manual = value.manual;
  if (manual !== undefined && manual !== null) {
    if (typeof manual !== "string") {
      violations.add(`${at}/manual`, "type", "must be a string or null");
    } else if (!isUri(manual)) {
      violations.add(`${at}/manual`, "format", "must be an absolute URI");
    }
  }
  const releasedOn = value.releasedOn;
  if (releasedOn !== undefined && releasedOn !== null) {
    if (typeof releasedOn !== "string") {
      violations.add(`${at}/releasedOn`, "type", "must be a string or null");
    } else if (!isDate(releasedOn)) {
      violations.add(`${at}/releasedOn`, "format", "must be a date such as 2026-01-31");
    }
  }
  violations.unknown(value, at, PRODUCT_UPDATE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid ProductUpdate. */
// deno-lint-ignore no-explicit-any
export function normalizeProductUpdate(value: any): ProductUpdate {
  if (value.dimensions != null) {
    value.dimensions = value.dimensions.map((item: any) => Number(item));
  }
  return value;
}

/** Adds what is wrong with a CustomerCreate. */
export function validateCustomerCreate(value: unknown, at: string, violations: Violations): void {
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
    if (passwordLength < 10) {
      violations.add(`${at}/password`, "min_length", "must be at least 10 characters");
    }
    if (passwordLength > 200) {
      violations.add(`${at}/password`, "max_length", "must be at most 200 characters");
    }
  }
  const displayName = value.displayName;
  if (displayName === undefined) {
    violations.add(`${at}/displayName`, "required", "is required");
  } else if (typeof displayName !== "string") {
    violations.add(`${at}/displayName`, "type", "must be a string");
  } else {
    const displayNameLength = codePoints(displayName);
    if (displayNameLength < 1) {
      violations.add(`${at}/displayName`, "min_length", "must be at least 1 character");
    }
    if (displayNameLength > 120) {
      violations.add(`${at}/displayName`, "max_length", "must be at most 120 characters");
    }
  }
  const phone = value.phone;
  if (phone !== undefined && phone !== null) {
    if (typeof phone !== "string") {
      violations.add(`${at}/phone`, "type", "must be a string or null");
    } else if (!CUSTOMER_CREATE_PHONE_PATTERN.test(phone)) {
      violations.add(`${at}/phone`, "pattern", 'must match the pattern "^\\\\+[1-9][0-9]{6,14}$"');
    }
  }
  const address = value.address;
  if (address !== undefined && address !== null) {
    validateAddress(address, `${at}/address`, violations);
  }
  const preferences = value.preferences;
  if (preferences !== undefined) {
    if (!isObject(preferences)) {
      violations.add(`${at}/preferences`, "type", "must be an object");
    } else {
      for (const [name, member2] of Object.entries(preferences)) {
        if (typeof member2 !== "boolean") {
          violations.add(
            `${at}/preferences/${pointerSegment(name)}`,
            "type",
            "must be true or false",
          );
        }
      }
      if (Object.keys(preferences).length > 20) {
        violations.add(`${at}/preferences`, "max_properties", "must have at most 20 properties");
      }
    }
  }
  const newsletter = value.newsletter;
  if (newsletter !== undefined) {
    if (typeof newsletter !== "boolean") {
      violations.add(`${at}/newsletter`, "type", "must be true or false");
    }
  }
  violations.unknown(value, at, CUSTOMER_CREATE_PROPERTIES);
}

/** Applies the defaults and normal forms of a valid CustomerCreate. */
// deno-lint-ignore no-explicit-any
export function normalizeCustomerCreate(value: any): CustomerCreate {
  if (value.preferences === undefined) value.preferences = {};
  if (value.newsletter === undefined) value.newsletter = false;
  return value;
}

/** Adds what is wrong with a CustomerUpdate. */
export function validateCustomerUpdate(value: unknown, at: string, violations: Violations): void {
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
      if (passwordLength < 10) {
        violations.add(`${at}/password`, "min_length", "must be at least 10 characters");
      }
      if (passwordLength > 200) {
        violations.add(`${at}/password`, "max_length", "must be at most 200 characters");
      }
    }
  }
  const displayName = value.displayName;
  if (displayName !== undefined) {
    if (typeof displayName !== "string") {
      violations.add(`${at}/displayName`, "type", "must be a string");
    } else {
      const displayNameLength = codePoints(displayName);
      if (displayNameLength < 1) {
        violations.add(`${at}/displayName`, "min_length", "must be at least 1 character");
      }
      if (displayNameLength > 120) {
        violations.add(`${at}/displayName`, "max_length", "must be at most 120 characters");
      }
    }
  }
  const phone = value.phone;
  if (phone !== undefined && phone !== null) {
    if (typeof phone !== "string") {
      violations.add(`${at}/phone`, "type", "must be a string or null");
    } else if (!CUSTOMER_CREATE_PHONE_PATTERN.test(phone)) {
      violations.add(`${at}/phone`, "pattern", 'must match the pattern "^\\\\+[1-9][0-9]{6,14}$"');
    }
  }
  const address = value.address;
  if (address !== undefined && address !== null) {
    validateAddress(address, `${at}/address`, violations);
  }
  const preferences = value.preferences;
  if (preferences !== undefined) {
    if (!isObject(preferences)) {
      violations.add(`${at}/preferences`, "type", "must be an object");
    } else {
      for (const [name, member2] of Object.entries(preferences)) {
        if (typeof member2 !== "boolean") {
          violations.add(
            `${at}/preferences/${pointerSegment(name)}`,
            "type",
            "must be true or false",
          );
        }
      }
      if (Object.keys(preferences).length > 20) {
        violations.add(`${at}/preferences`, "max_properties", "must have at most 20 properties");
      }
    }
  }
  const newsletter = value.newsletter;
  if (newsletter !== undefined) {
    if (typeof newsletter !== "boolean") {
      violations.add(`${at}/newsletter`, "type", "must be true or false");
    }
  }
  violations.unknown(value, at, CUSTOMER_CREATE_PROPERTIES);
}

/** Adds what is wrong with an OrderCreate. */
export function validateOrderCreate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const lines = value.lines;
  if (lines === undefined) {
    violations.add(`${at}/lines`, "required", "is required");
  } else if (!Array.isArray(lines)) {
    violations.add(`${at}/lines`, "type", "must be an array");
  } else {
    if (lines.length < 1) violations.add(`${at}/lines`, "min_items", "must have at least 1 item");
    if (lines.length > 50) violations.add(`${at}/lines`, "max_items", "must have at most 50 items");
    for (const [index2, item] of lines.entries()) {
      validateOrderLine(item, `${at}/lines/${index2}`, violations);
    }
  }
  const payment = value.payment;
  if (payment === undefined) {
    violations.add(`${at}/payment`, "required", "is required");
  } else {
    validatePayment(payment, `${at}/payment`, violations);
  }
  const shippingAddress = value.shippingAddress;
  if (shippingAddress === undefined) {
    violations.add(`${at}/shippingAddress`, "required", "is required");
  } else {
    validateAddress(shippingAddress, `${at}/shippingAddress`, violations);
  }
  const note = value.note;
  if (note !== undefined && note !== null) {
    if (typeof note !== "string") {
      violations.add(`${at}/note`, "type", "must be a string or null");
    } else if (codePoints(note) > 500) {
      violations.add(`${at}/note`, "max_length", "must be at most 500 characters");
    }
  }
  const deliverOn = value.deliverOn;
  if (deliverOn !== undefined && deliverOn !== null) {
    if (typeof deliverOn !== "string") {
      violations.add(`${at}/deliverOn`, "type", "must be a string or null");
    } else if (!isDate(deliverOn)) {
      violations.add(`${at}/deliverOn`, "format", "must be a date such as 2026-01-31");
    }
  }
  violations.unknown(value, at, ["lines", "payment", "shippingAddress", "note", "deliverOn"]);
}

/** Applies the defaults and normal forms of a valid OrderCreate. */
// deno-lint-ignore no-explicit-any
export function normalizeOrderCreate(value: any): OrderCreate {
  value.lines = value.lines.map((item: any) => normalizeOrderLine(item));
  value.payment = normalizePayment(value.payment);
  return value;
}

/** Adds what is wrong with an OrderUpdate. */
export function validateOrderUpdate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const lines = value.lines;
  if (lines !== undefined) {
    if (!Array.isArray(lines)) {
      violations.add(`${at}/lines`, "type", "must be an array");
    } else {
      if (lines.length < 1) violations.add(`${at}/lines`, "min_items", "must have at least 1 item");
      if (lines.length > 50) {
        violations.add(`${at}/lines`, "max_items", "must have at most 50 items");
      }
      for (const [index2, item] of lines.entries()) {
        validateOrderLine(item, `${at}/lines/${index2}`, violations);
      }
    }
  }
  const payment = value.payment;
  if (payment !== undefined) validatePayment(payment, `${at}/payment`, violations);
  const shippingAddress = value.shippingAddress;
  if (shippingAddress !== undefined) {
    validateAddress(shippingAddress, `${at}/shippingAddress`, violations);
  }
  const note = value.note;
  if (note !== undefined && note !== null) {
    if (typeof note !== "string") {
      violations.add(`${at}/note`, "type", "must be a string or null");
    } else if (codePoints(note) > 500) {
      violations.add(`${at}/note`, "max_length", "must be at most 500 characters");
    }
  }
  const deliverOn = value.deliverOn;
  if (deliverOn !== undefined && deliverOn !== null) {
    if (typeof deliverOn !== "string") {
      violations.add(`${at}/deliverOn`, "type", "must be a string or null");
    } else if (!isDate(deliverOn)) {
      violations.add(`${at}/deliverOn`, "format", "must be a date such as 2026-01-31");
    }
  }
  violations.unknown(value, at, ["lines", "payment", "shippingAddress", "note", "deliverOn"]);
}

/** Applies the defaults and normal forms of a valid OrderUpdate. */
// deno-lint-ignore no-explicit-any
export function normalizeOrderUpdate(value: any): OrderUpdate {
  if (value.lines !== undefined) {
    value.lines = value.lines.map((item: any) => normalizeOrderLine(item));
  }
  if (value.payment !== undefined) value.payment = normalizePayment(value.payment);
  return value;
}

/** Adds what is wrong with a ReviewCreate. */
export function validateReviewCreate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const productId = value.productId;
  if (productId === undefined) {
    violations.add(`${at}/productId`, "required", "is required");
  } else if (typeof productId !== "string") {
    violations.add(`${at}/productId`, "type", "must be a string");
  } else if (!isUuid(productId)) {
    violations.add(`${at}/productId`, "format", "must be a UUID");
  }
  const stars = value.stars;
  if (stars === undefined) {
    violations.add(`${at}/stars`, "required", "is required");
  } else if (!isInteger(stars)) {
    violations.add(`${at}/stars`, "type", "must be an integer");
  } else {
    if (stars < 1) violations.add(`${at}/stars`, "minimum", "must be at least 1");
    if (stars > 5) violations.add(`${at}/stars`, "maximum", "must be at most 5");
  }
  const text_ = value.text;
  if (text_ !== undefined && text_ !== null) {
    if (typeof text_ !== "string") {
      violations.add(`${at}/text`, "type", "must be a string or null");
    } else {
      const textLength = codePoints(text_);
      if (textLength < 1) {
        violations.add(`${at}/text`, "min_length", "must be at least 1 character");
      }
      if (textLength > 4000) {
        violations.add(`${at}/text`, "max_length", "must be at most 4000 characters");
      }
    }
  }
  violations.unknown(value, at, ["productId", "stars", "text"]);
}

/** Applies the defaults and normal forms of a valid ReviewCreate. */
// deno-lint-ignore no-explicit-any
export function normalizeReviewCreate(value: any): ReviewCreate {
  value.productId = value.productId.toLowerCase();
  return value;
}

/** Adds what is wrong with a ReviewUpdate. */
export function validateReviewUpdate(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const stars = value.stars;
  if (stars !== undefined) {
    if (!isInteger(stars)) {
      violations.add(`${at}/stars`, "type", "must be an integer");
    } else {
      if (stars < 1) violations.add(`${at}/stars`, "minimum", "must be at least 1");
      if (stars > 5) violations.add(`${at}/stars`, "maximum", "must be at most 5");
    }
  }
  const text_ = value.text;
  if (text_ !== undefined && text_ !== null) {
    if (typeof text_ !== "string") {
      violations.add(`${at}/text`, "type", "must be a string or null");
    } else {
      const textLength = codePoints(text_);
      if (textLength < 1) {
        violations.add(`${at}/text`, "min_length", "must be at least 1 character");
      }
      if (textLength > 4000) {
        violations.add(`${at}/text`, "max_length", "must be at most 4000 characters");
      }
    }
  }
  violations.unknown(value, at, ["stars", "text"]);
}

/** Adds what is wrong with a Credentials. */
export function validateCredentials(value: unknown, at: string, violations: Violations): void {
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

/** Adds what is wrong with a QuoteRequest. */
export function validateQuoteRequest(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const lines = value.lines;
  if (lines === undefined) {
    violations.add(`${at}/lines`, "required", "is required");
  } else if (!Array.isArray(lines)) {
    violations.add(`${at}/lines`, "type", "must be an array");
  } else {
    if (lines.length < 1) violations.add(`${at}/lines`, "min_items", "must have at least 1 item");
    if (lines.length > 50) violations.add(`${at}/lines`, "max_items", "must have at most 50 items");
    for (const [index2, item] of lines.entries()) {
      validateQuoteLine(item, `${at}/lines/${index2}`, violations);
    }
  }
  const country = value.country;
  if (country === undefined) {
    violations.add(`${at}/country`, "required", "is required");
  } else {
    validateCountryCode(country, `${at}/country`, violations);
  }
  const vouchers = value.vouchers;
  if (vouchers !== undefined) {
    if (!Array.isArray(vouchers)) {
      violations.add(`${at}/vouchers`, "type", "must be an array");
    } else {
      if (vouchers.length > 3) {
        violations.add(`${at}/vouchers`, "max_items", "must have at most 3 items");
      }
      if (!areUnique(vouchers)) {
        violations.add(`${at}/vouchers`, "unique_items", "must not contain duplicates");
      }
      for (const [index4, item3] of vouchers.entries()) {
        if (typeof item3 !== "string") {
          violations.add(`${at}/vouchers/${index4}`, "type", "must be a string");
        }
      }
    }
  }
  violations.unknown(value, at, ["lines", "country", "vouchers"]);
}

/** Applies the defaults and normal forms of a valid QuoteRequest. */
// deno-lint-ignore no-explicit-any
export function normalizeQuoteRequest(value: any): QuoteRequest {
  value.lines = value.lines.map((item: any) => normalizeQuoteLine(item));
  if (value.vouchers === undefined) value.vouchers = [];
  return value;
}

/** Adds what is wrong with a QuoteLine. */
export function validateQuoteLine(value: unknown, at: string, violations: Violations): void {
  if (!isObject(value)) return violations.add(at, "type", "must be an object");
  const sku = value.sku;
  if (sku === undefined) {
    violations.add(`${at}/sku`, "required", "is required");
  } else if (typeof sku !== "string") {
    violations.add(`${at}/sku`, "type", "must be a string");
  } else {
    const skuLength = codePoints(sku);
    if (skuLength < 3) violations.add(`${at}/sku`, "min_length", "must be at least 3 characters");
    if (skuLength > 32) violations.add(`${at}/sku`, "max_length", "must be at most 32 characters");
  }
  const quantity = value.quantity;
  if (quantity !== undefined) {
    if (!isInteger(quantity)) {
      violations.add(`${at}/quantity`, "type", "must be an integer");
    } else {
      if (quantity < 1) violations.add(`${at}/quantity`, "minimum", "must be at least 1");
      if (quantity > 999) violations.add(`${at}/quantity`, "maximum", "must be at most 999");
    }
  }
  violations.unknown(value, at, ["sku", "quantity"]);
}

/** Applies the defaults and normal forms of a valid QuoteLine. */
// deno-lint-ignore no-explicit-any
export function normalizeQuoteLine(value: any): QuoteLine {
  if (value.quantity === undefined) value.quantity = 1;
  return value;
}
