// What the operations of Catalogue do, where the contract says it all.
import { randomUUID } from "node:crypto";
import type { BearerPrincipal } from "../auth.ts";
import type { Context } from "../context.ts";
import { conflict, notFound, notImplemented } from "../errors.ts";
import * as categoryRepository from "../repositories/category.ts";
import type { CategoryRow } from "../repositories/category.ts";
import * as productRepository from "../repositories/product.ts";
import type { ProductRow } from "../repositories/product.ts";
import { type Page, page } from "../runtime/cursors.ts";
import type {
  Category,
  CategoryCreate,
  CategoryUpdate,
  Money,
  Product,
  ProductCreate,
  ProductStatus,
  ProductUpdate,
  SearchHit,
  Slug,
} from "../types.ts";

export interface CreateCategoryRequest {
  principal: BearerPrincipal;
  body: CategoryCreate;
}

export interface ListCategoriesRequest {
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<CategoryRow, "position" | "title" | "slug"> | undefined;
}

export interface GetCategoryRequest {
  slug: Slug;
}

export interface UpdateCategoryRequest {
  principal: BearerPrincipal;
  slug: Slug;
  body: CategoryUpdate;
}

export interface DeleteCategoryRequest {
  principal: BearerPrincipal;
  slug: Slug;
}

export interface CreateProductRequest {
  principal: BearerPrincipal;
  body: ProductCreate;
}

export interface ListProductsRequest {
  /** Words of the name. */
  q: string | undefined;
  minPrice: Money | undefined;
  maxPrice: Money | undefined;
  status: ProductStatus[] | undefined;
  category: Slug | undefined;
  releasedBefore: string | undefined;
  not: ProductStatus | undefined;
  /** How many items a page has at most. */
  limit: number;
  /** Where the page begins: as the page before announced it. */
  after: Pick<ProductRow, "name" | "id"> | undefined;
}

export interface GetProductRequest {
  id: string;
}

export interface UpdateProductRequest {
  principal: BearerPrincipal;
  id: string;
  body: ProductUpdate;
}

export interface DeleteProductRequest {
  principal: BearerPrincipal;
  id: string;
}

export interface ReleaseProductRequest {
  principal: BearerPrincipal;
  id: string;
}

export interface SearchRequest {
  q: string;
  limit: number;
  acceptLanguage: string | undefined;
}

/** The catalogue. */
export interface CatalogueHandlers {
  createCategory(request: CreateCategoryRequest, context: Context): Promise<Category>;
  listCategories(request: ListCategoriesRequest, context: Context): Promise<Page<Category>>;
  getCategory(request: GetCategoryRequest, context: Context): Promise<Category>;
  updateCategory(request: UpdateCategoryRequest, context: Context): Promise<Category>;
  deleteCategory(request: DeleteCategoryRequest, context: Context): Promise<void>;
  createProduct(request: CreateProductRequest, context: Context): Promise<Product>;
  /** Search the catalogue by price, status, category and words of the name. */
  listProducts(request: ListProductsRequest, context: Context): Promise<Page<Product>>;
  getProduct(request: GetProductRequest, context: Context): Promise<Product>;
  updateProduct(request: UpdateProductRequest, context: Context): Promise<Product>;
  deleteProduct(request: DeleteProductRequest, context: Context): Promise<void>;
  /** Put it on sale. */
  releaseProduct(request: ReleaseProductRequest, context: Context): Promise<Product>;
  /** Search everything; written by hand. */
  search(request: SearchRequest, context: Context): Promise<SearchHit[]>;
}

/** The operations as they are until you write them yourself. */
export const defaultCatalogueHandlers: CatalogueHandlers = {
  async createCategory({ body }, { database }) {
    const category = await categoryRepository.insert(database, {
      slug: body.slug,
      title: body.title,
      position: body.position ?? 0,
    });
    return category;
  },

  async listCategories({ after, limit }, { database }) {
    const items = await categoryRepository.listCategories(database, { after, limit: limit + 1 });
    return page(items, limit, (category) => [category.position, category.title, category.slug]);
  },

  async getCategory({ slug }, { database }) {
    const category = await categoryRepository.find(database, slug);
    if (category === undefined) throw notFound();
    return category;
  },

  async updateCategory({ slug, body }, { database }) {
    const changes: Partial<CategoryRow> = {};
    if (body.title !== undefined) changes.title = body.title;
    if (body.position !== undefined) changes.position = body.position;
    return await database.transaction(async (queries) => {
      const category = await categoryRepository.find(queries, slug);
      if (category === undefined) throw notFound();
      const updated = await categoryRepository.update(queries, slug, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deleteCategory({ slug }, { database }) {
    if (!(await categoryRepository.remove(database, slug))) throw notFound();
  },

  async createProduct({ body }, { database }) {
    const now = new Date().toISOString();
    const product = await productRepository.insert(database, {
      id: randomUUID(),
      sku: body.sku,
      name: body.name,
      description: body.description ?? null,
      price: body.price,
      status: body.status ?? "DRAFT",
      categorySlug: body.categorySlug,
      weight: body.weight ?? null,
      dimensions: body.dimensions ?? null,
      tags: body.tags ?? [],
      attributes: body.attributes ?? {},
      isEco: body.isEco ?? null,
      manual: body.manual ?? null,
      releasedOn: body.releasedOn ?? null,
      createdAt: now,
      updatedAt: now,
    });
    return product;
  },

  async listProducts(
    { q, minPrice, maxPrice, status, category, releasedBefore, not, after, limit },
    { database },
  ) {
    const items = await productRepository.listProducts(
      database,
      { q, minPrice, maxPrice, status, category, releasedBefore, not, after, limit: limit + 1 },
    );
    return page(items, limit, (product) => [product.name, product.id]);
  },

  async getProduct({ id }, { database }) {
    const product = await productRepository.find(database, id);
    if (product === undefined) throw notFound();
    return product;
  },

  async updateProduct({ id, body }, { database }) {
    const changes: Partial<ProductRow> = {};
    if (body.name !== undefined) changes.name = body.name;
    if (body.description !== undefined) changes.description = body.description;
    if (body.price !== undefined) changes.price = body.price;
    if (body.status !== undefined) changes.status = body.status;
    if (body.categorySlug !== undefined) changes.categorySlug = body.categorySlug;
    if (body.weight !== undefined) changes.weight = body.weight;
    if (body.dimensions !== undefined) changes.dimensions = body.dimensions;
    if (body.tags !== undefined) changes.tags = body.tags;
    if (body.attributes !== undefined) changes.attributes = body.attributes;
    if (body.isEco !== undefined) changes.isEco = body.isEco;
    if (body.manual !== undefined) changes.manual = body.manual;
    if (body.releasedOn !== undefined) changes.releasedOn = body.releasedOn;
    if (Object.keys(changes).length > 0) {
      changes.updatedAt = new Date().toISOString();
    }
    return await database.transaction(async (queries) => {
      const product = await productRepository.find(queries, id);
      if (product === undefined) throw notFound();
      const updated = await productRepository.update(queries, id, changes);
      if (updated === undefined) throw notFound();
      return updated;
    });
  },

  async deleteProduct({ id }, { database }) {
    if (!(await productRepository.remove(database, id))) throw notFound();
  },

  async releaseProduct({ id }, { database }) {
    const product = await productRepository.find(database, id);
    if (product === undefined) throw notFound();
    const updated = await productRepository.releaseProduct(database, id);
    if (updated === undefined) throw conflict();
    return updated;
  },

  async search() {
    throw notImplemented();
  },
};
