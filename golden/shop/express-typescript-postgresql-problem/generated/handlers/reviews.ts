// What the operations of Reviews do, where the contract says it all.
import { randomUUID } from "node:crypto";
import { authorizeDeleteReviewOf, authorizeUpdateReviewOf, type BearerPrincipal } from "../auth.ts";
import type { Context } from "../context.ts";
import { notFound } from "../errors.ts";
import * as reviewRepository from "../repositories/review.ts";
import type { ReviewRow } from "../repositories/review.ts";
import { type Page, page } from "../runtime/cursors.ts";
import type { Review, ReviewCreate, ReviewUpdate } from "../types.ts";

export interface CreateReviewRequest {
  principal: BearerPrincipal;
  body: ReviewCreate;
}

export interface ListReviewsRequest {
  productId: string | undefined;
  minStars: number | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<ReviewRow, "createdAt" | "id"> | undefined;
}

export interface GetReviewRequest {
  id: string;
}

export interface UpdateReviewRequest {
  principal: BearerPrincipal;
  id: string;
  body: ReviewUpdate;
}

export interface DeleteReviewRequest {
  principal: BearerPrincipal;
  id: string;
}

/** Opinions. */
export interface ReviewsHandlers {
  createReview(request: CreateReviewRequest, context: Context): Promise<Review>;
  listReviews(request: ListReviewsRequest, context: Context): Promise<Page<Review>>;
  getReview(request: GetReviewRequest, context: Context): Promise<Review>;
  updateReview(request: UpdateReviewRequest, context: Context): Promise<Review>;
  deleteReview(request: DeleteReviewRequest, context: Context): Promise<void>;
}

/** The operations as they are until you write them yourself. */
export const defaultReviewsHandlers: ReviewsHandlers = {
  async createReview({ principal, body }, { database }) {
    const now = new Date().toISOString();
    const review = await reviewRepository.insert(database, {
      id: randomUUID(),
      productId: body.productId,
      authorId: principal.sub,
      stars: body.stars,
      text: body.text ?? null,
      createdAt: now,
    });
    return review;
  },

  async listReviews({ productId, minStars, after, limit }, { database }) {
    const items = await reviewRepository.listReviews(
      database,
      { productId, minStars, after, limit: limit + 1 },
    );
    return page(items, limit, (review) => [review.createdAt, review.id]);
  },

  async getReview({ id }, { database }) {
    const review = await reviewRepository.find(database, id);
    if (review === undefined) throw notFound();
    return review;
  },

  async updateReview({ principal, id, body }, { database }) {
    const changes: Partial<ReviewRow> = {};
    if (body.stars !== undefined) changes.stars = body.stars;
    if (body.text !== undefined) changes.text = body.text;
    return await database.transaction(async (queries) => {
      const review = await reviewRepository.find(queries, id);
      if (review === undefined) throw notFound();
      authorizeUpdateReviewOf(principal, review);
      const updated = await reviewRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deleteReview({ principal, id }, { database }) {
    const review = await reviewRepository.find(database, id);
    if (review === undefined) throw notFound();
    authorizeDeleteReviewOf(principal, review);
    if (!(await reviewRepository.remove(database, id))) throw notFound();
  },
};
