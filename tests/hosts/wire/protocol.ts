/** What office.js sends as the body of ProcessQuery, and what a host answers. Names are the library's own. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

export interface WireArguments {
  readonly Arguments?: readonly unknown[];
  /** Parallel to `Arguments`: the id of an object path, 0 for a plain value. */
  readonly ReferencedObjectPathIds?: readonly number[] | null;
}

export interface WirePath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: WireArguments;
}

export interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: WireArguments;
  readonly QueryInfo?: WireQuery;
}

export interface WireQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface WireResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly WireResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Numbers by which the rich client says that a whole request was refused. */
export const RequestFailure = {
  sessionLost: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** An error of the host at one action, as office.js shows it: `code` is an Excel or Word error code. */
export class HostError extends Error {
  readonly code: string;
  readonly httpStatusCode: number;
  readonly location: string;

  constructor(code: string, message: string, httpStatusCode = 400, location = "") {
    super(message);
    this.code = code;
    this.httpStatusCode = httpStatusCode;
    this.location = location;
  }
}

/** What every host says when something that was asked for by name is not there. */
export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `请求的资源不存在。(${what})`, 404, what);
}

export function invalidArgument(what: string): HostError {
  return new HostError("InvalidArgument", `参数无效、缺少或格式不正确。(${what})`, 400, what);
}
