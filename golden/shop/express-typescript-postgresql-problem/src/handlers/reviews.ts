import { defaultReviewsHandlers, type ReviewsHandlers } from "../../generated/handlers/reviews.ts";

/** Replace any operation of Reviews by your own; the rest stays as it is. */
export const reviews: ReviewsHandlers = {
  ...defaultReviewsHandlers,
};
