// What generated code may use of Express: what 4 and 5 have in common, typed as strictly as the stricter of the two.
// Code that checks here is right with @types/express 4 and 5.
//
// Deliberately narrower than those: a body is `unknown` until validated, `query` cannot be assigned (5 throws), a route
// parameter may be an array (5), and a handler returns nothing or a promise of nothing.

import type { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface ParamsDictionary {
  [key: string]: string | string[];
}

export interface ParsedQs {
  [key: string]: undefined | string | ParsedQs | (string | ParsedQs)[];
}

export interface NextFunction {
  (error?: unknown): void;
  (deferToNext: 'router' | 'route'): void;
}

export interface Request<
  P = ParamsDictionary,
  ResBody = unknown,
  ReqBody = unknown,
  ReqQuery = ParsedQs,
  L extends Record<string, any> = Record<string, any>,
> extends IncomingMessage {
  readonly app: Application;
  readonly baseUrl: string;
  body: ReqBody;
  cookies?: unknown;
  readonly fresh: boolean;
  readonly headers: IncomingHttpHeaders;
  readonly hostname: string;
  readonly ip: string | undefined;
  readonly ips: string[];
  method: string;
  readonly originalUrl: string;
  params: P;
  readonly path: string;
  readonly protocol: string;
  readonly query: ReqQuery;
  readonly res?: Response<ResBody, L>;
  readonly secure: boolean;
  readonly socket: Socket;
  readonly stale: boolean;
  readonly subdomains: string[];
  url: string;
  readonly xhr: boolean;

  accepts(): string[];
  accepts(type: string | string[]): string | false;
  acceptsCharsets(charset: string | string[]): string | false;
  acceptsEncodings(encoding: string | string[]): string | false;
  acceptsLanguages(language: string | string[]): string | false;
  get(name: 'set-cookie'): string[] | undefined;
  get(name: string): string | undefined;
  header(name: 'set-cookie'): string[] | undefined;
  header(name: string): string | undefined;
  is(type: string | string[]): string | false | null;
}

export interface CookieOptions {
  domain?: string;
  encode?: (value: string) => string;
  expires?: Date;
  httpOnly?: boolean;
  maxAge?: number;
  path?: string;
  sameSite?: boolean | 'lax' | 'strict' | 'none';
  secure?: boolean;
  signed?: boolean;
}

export interface Response<ResBody = unknown, L extends Record<string, any> = Record<string, any>> extends ServerResponse {
  readonly app: Application;
  readonly headersSent: boolean;
  locals: L;
  readonly req: Request;
  statusCode: number;

  append(field: string, value: string | string[]): this;
  attachment(filename?: string): this;
  clearCookie(name: string, options?: Omit<CookieOptions, 'expires' | 'maxAge'>): this;
  contentType(type: string): this;
  cookie(name: string, value: string, options?: CookieOptions): this;
  format(handlers: Record<string, () => void>): this;
  get(field: string): string | undefined;
  header(field: string, value: string | string[]): this;
  json(body?: ResBody): this;
  links(links: Record<string, string>): this;
  location(url: string): this;
  redirect(url: string): void;
  redirect(status: number, url: string): void;
  send(body?: ResBody): this;
  sendFile(path: string, callback?: (error?: Error) => void): void;
  sendStatus(code: number): this;
  set(fields: Record<string, string | string[]>): this;
  set(field: string, value: string | string[]): this;
  status(code: number): this;
  type(type: string): this;
  vary(field: string): this;
}

export interface RequestHandler<
  P = ParamsDictionary,
  ResBody = any,
  ReqBody = unknown,
  ReqQuery = ParsedQs,
  L extends Record<string, any> = Record<string, any>,
> {
  (
    req: Request<P, ResBody, ReqBody, ReqQuery, L>,
    res: Response<ResBody, L>,
    next: NextFunction,
  ): void | Promise<void>;
}

export interface ErrorRequestHandler<
  P = ParamsDictionary,
  ResBody = any,
  ReqBody = unknown,
  ReqQuery = ParsedQs,
  L extends Record<string, any> = Record<string, any>,
> {
  (
    error: unknown,
    req: Request<P, ResBody, ReqBody, ReqQuery, L>,
    res: Response<ResBody, L>,
    next: NextFunction,
  ): void | Promise<void>;
}

type Handler<P> = RequestHandler<P> | ErrorRequestHandler<P> | (RequestHandler<P> | ErrorRequestHandler<P>)[];

// Two overloads, because a function written in place gets its parameters' types only from the first.
interface Handlers<Self> {
  <P = ParamsDictionary>(...handlers: RequestHandler<P>[]): Self;
  <P = ParamsDictionary>(...handlers: Handler<P>[]): Self;
}

// A `*` that stands alone is an error in 5 and means something else in 4, so a path that holds one is refused here.
type PathText<T extends string> = string extends T ? T : T extends `${string}*${string}` ? never : T;
type Path<T extends string> = PathText<T> | RegExp | (string | RegExp)[];

interface Matcher<Self> {
  <P = ParamsDictionary, T extends string = string>(path: Path<T>, ...handlers: RequestHandler<P>[]): Self;
  <P = ParamsDictionary, T extends string = string>(path: Path<T>, ...handlers: Handler<P>[]): Self;
}

type Method = 'all' | 'delete' | 'get' | 'head' | 'options' | 'patch' | 'post' | 'put';

export interface IRoute extends Record<Method, Handlers<IRoute>> {
  readonly path: string;
}

interface Routes<Self> extends Record<Method, Matcher<Self>> {
  use: Handlers<Self> & Matcher<Self>;
  param(name: string, handler: (req: Request, res: Response, next: NextFunction, value: string, name: string) => void): Self;
  route(path: string | RegExp): IRoute;
}

export interface IRouter extends RequestHandler, Routes<IRouter> {}

export type Router = IRouter;

export interface Application extends EventEmitter, Omit<Routes<Application>, 'get'> {
  (req: IncomingMessage, res: ServerResponse): void;
  locals: Record<string, any>;
  get: { (setting: string): any } & Matcher<Application>;
  set(setting: string, value: unknown): this;
  enable(setting: string): this;
  enabled(setting: string): boolean;
  disable(setting: string): this;
  disabled(setting: string): boolean;
  engine(extension: string, fn: (path: string, options: object, callback: (error: unknown, text?: string) => void) => void): this;
  listen(callback?: () => void): Server;
  listen(port: number, callback?: () => void): Server;
  listen(port: number, hostname: string, callback?: () => void): Server;
  listen(path: string, callback?: () => void): Server;
}

export type Express = Application;

export interface RouterOptions {
  caseSensitive?: boolean;
  mergeParams?: boolean;
  strict?: boolean;
}

interface BodyOptions {
  inflate?: boolean;
  limit?: number | string;
  type?: string | string[] | ((req: IncomingMessage) => unknown);
  verify?: (req: IncomingMessage, res: ServerResponse, body: Uint8Array, encoding: string) => void;
}

interface StaticOptions {
  dotfiles?: 'allow' | 'deny' | 'ignore';
  etag?: boolean;
  extensions?: string[] | false;
  fallthrough?: boolean;
  immutable?: boolean;
  index?: boolean | string | string[];
  lastModified?: boolean;
  maxAge?: number | string;
  redirect?: boolean;
  setHeaders?: (res: Response, path: string, stat: unknown) => void;
}

interface Module {
  (): Express;
  json(options?: BodyOptions & { reviver?: (key: string, value: unknown) => unknown; strict?: boolean }): RequestHandler;
  raw(options?: BodyOptions): RequestHandler;
  Router(options?: RouterOptions): IRouter;
  static(root: string, options?: StaticOptions): RequestHandler;
  text(options?: BodyOptions & { defaultCharset?: string }): RequestHandler;
  /** The two versions differ in what `extended` is by default, so it has to be said. */
  urlencoded(options: BodyOptions & { extended: boolean; parameterLimit?: number }): RequestHandler;
}

declare const express: Module;

export default express;
export declare const json: Module['json'];
export declare const raw: Module['raw'];
export declare const Router: Module['Router'];
export declare const text: Module['text'];
export declare const urlencoded: Module['urlencoded'];
