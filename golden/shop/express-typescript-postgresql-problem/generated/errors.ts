// The errors that the contract declares, and those that every operation can answer with.
import { ApiError } from "./runtime/errors.ts";
import { serializeOutOfStockData } from "./serializers.ts";
import type { OutOfStockData } from "./types.ts";

export * from "./runtime/errors.ts";

/** Email already registered */
export function emailTaken(): ApiError {
  return new ApiError(409, "email_taken", "Email already registered");
}

/** SKU already used by another product */
export function skuTaken(): ApiError {
  return new ApiError(
    409,
    "sku_taken",
    "SKU already used by another product",
    { type: "https://api.shop.example/problems/sku-taken" },
  );
}

/** You have reviewed this product already */
export function alreadyReviewed(): ApiError {
  return new ApiError(409, "already_reviewed", "You have reviewed this product already");
}

/** The order cannot be paid now */
export function orderNotPayable(): ApiError {
  return new ApiError(409, "order_not_payable", "The order cannot be paid now");
}

/** The order cannot be shipped now */
export function orderNotShippable(): ApiError {
  return new ApiError(409, "order_not_shippable", "The order cannot be shipped now");
}

/** The order cannot be cancelled any more */
export function orderNotCancellable(): ApiError {
  return new ApiError(409, "order_not_cancellable", "The order cannot be cancelled any more");
}

/** Too few pieces in stock */
export function outOfStock(data: OutOfStockData): ApiError {
  return new ApiError(
    409,
    "out_of_stock",
    "Too few pieces in stock",
    { data: serializeOutOfStockData(data) },
  );
}
