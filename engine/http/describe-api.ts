import type { Authority } from "../access/authority.ts";
import type { ErrorCode } from "../core/errors.ts";
import type { SchemaDocument } from "../generate/read-schemas.ts";
import { describePermission, SECURITY_SCHEMES } from "./access/describe-permission.ts";
import { componentSchemas } from "./component-schemas.ts";
import type { Operation, RequestHeader, Schema } from "./operation.ts";
import { PROBLEMS } from "./problem-catalog.ts";
import { ref } from "./schemas.ts";

const HEADERS: Readonly<Record<RequestHeader, Schema>> = {
  "If-Match": { description: "ETag of the document that the change was made on, or *", schema: { type: "string" } },
  "If-None-Match": {
    description: "In a change: *, for a document that is not there yet. In a read: the ETag that the client has",
    schema: { type: "string" },
  },
  "Idempotency-Key": {
    description: "The same key with the same request is answered as before (Idempotency-Replayed: true), recorded once",
    schema: { type: "string", minLength: 1, maxLength: 200 },
  },
  "Last-Event-ID": {
    description: "The id of the last event that the page got: it is then told what came after",
    schema: { type: "string", maxLength: 40 },
  },
};

const TAGS = [
  { name: "evaluation", description: "评估案件 · Judging cases" },
  { name: "powers", description: "权力事项 · Powers" },
  { name: "policy", description: "事项的文档 · The documents of a power" },
  { name: "publication", description: "草稿与公布 · Drafts and publication" },
  { name: "backtest", description: "回溯测试 · A draft on past cases" },
  { name: "reviews", description: "会审 · Reviews of drafts" },
  { name: "receipt", description: "回执 · Receipts, and what checks them" },
  { name: "library", description: "共享库 · What all powers share" },
  { name: "supervision", description: "监督办件 · Cases under supervision" },
  { name: "findings", description: "发现问题 · What supervision found, until it is rectified" },
  { name: "webhooks", description: "推送 · Telling other systems" },
  { name: "access", description: "人员与权限 · People and access" },
  { name: "operation", description: "运行 · Operation" },
];

/** Where a reader of the description begins. */
const DESCRIPTION = `评估行政权力的行使：把案件事实发给 \`POST /api/v1/powers/{power}/evaluate\`，得到结论、等级、发现的问题及其法律依据和应采取的措施。

- 事实的名称、类型和单位见 \`GET /api/v1/powers/{power}/facts\`；缺少或读不懂的事实会在结论中说明，不会当作“通过”。
- 业务系统凭密钥访问：\`Authorization: Bearer sunmap_…\`。每项操作所需的角色写在该操作下。
- 出错时按 RFC 9457 回答，\`code\` 固定不变；\`Accept-Language\` 选择中文或英文。

---

Judges how administrative power is exercised: post the facts of a case to \`POST /api/v1/powers/{power}/evaluate\` and get its verdict, its grade, what was found with the legal basis, and the controls that are required.

- Names, types and units of facts: \`GET /api/v1/powers/{power}/facts\`. Facts that are missing or cannot be read are told; they never pass for clear.
- Systems come with a key: \`Authorization: Bearer sunmap_…\`. Each operation names the roles that may use it.
- Errors are problems of RFC 9457 whose \`code\` never changes, in the language of \`Accept-Language\`.`;

/** The OpenAPI 3.1 description of the operations, with the schemas of all formats. */
export function describeApi(
  operations: readonly Operation[],
  schemas: readonly SchemaDocument[],
  authority: Authority,
): Schema {
  const paths = new Map<string, Record<string, Schema>>();
  for (const operation of operations) {
    const path = paths.get(operation.path) ?? {};
    path[operation.method] = { ...describeOperation(operation), ...describePermission(operation, authority) };
    paths.set(operation.path, path);
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "阳光权力图 Sunmap",
      version: "1",
      summary: "规则即代码：评估行政权力的行使 · Judges how administrative power is exercised",
      description: DESCRIPTION,
    },
    tags: TAGS,
    paths: Object.fromEntries(paths),
    components: { schemas: componentSchemas(schemas), securitySchemes: SECURITY_SCHEMES },
  };
}

function describeOperation({
  id,
  tag,
  summary,
  path,
  query = [],
  headers = [],
  body,
  answers,
  problems = [],
}: Operation): Schema {
  return {
    operationId: id,
    tags: [tag],
    summary,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
      ...query.map(({ name, description, schema }) => ({ name, in: "query", description, schema })),
      ...headers.map((name) => ({ name, in: "header", ...HEADERS[name] })),
    ],
    ...(body && {
      requestBody: {
        required: body.optional !== true,
        content: Object.fromEntries(
          (body.media ?? ["application/json"]).map((media) => [media, { schema: body.schema }]),
        ),
      },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)])),
      ...(headers.includes("If-None-Match") &&
        id.match(/^(get|list)/) && { 304: { description: "The client has it already" } }),
      ...describeProblems([
        ...problems,
        ...storeProblems(problems),
        ...(body ? BODY_PROBLEMS : []),
        ...ACCESS_PROBLEMS,
        "QUERY_INVALID",
      ]),
      default: problemAnswer("Any other problem"),
    },
  };
}

const ACCESS_PROBLEMS: readonly ErrorCode[] = [
  "SIGN_IN_REQUIRED",
  "CREDENTIALS_INVALID",
  "PERMISSION_REFUSED",
  "CROSS_SITE_REFUSED",
  "RATE_LIMITED",
];

const BODY_PROBLEMS: readonly ErrorCode[] = [
  "BODY_TOO_LARGE",
  "BODY_NOT_JSON",
  "BODY_TOO_DEEP",
  "MEDIA_TYPE_UNSUPPORTED",
];

function describeAnswer({ description, media = "application/json", schema }: Operation["answers"][string]): Schema {
  if (schema === undefined && media === "application/json") return { description };
  return { description, content: { [media]: { schema: schema ?? { type: "string" } } } };
}

function describeProblems(codes: readonly ErrorCode[]): Readonly<Record<string, Schema>> {
  const byStatus = new Map<number, Set<ErrorCode>>();
  for (const code of codes) {
    const { status } = PROBLEMS[code];
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  return Object.fromEntries([...byStatus].map(([status, known]) => [status, problemAnswer([...known].join(", "))]));
}

function problemAnswer(description: string): Schema {
  return { description, content: { "application/problem+json": { schema: ref("Problem") } } };
}

/** What writes to a full disk may as well find that the database does not answer. */
function storeProblems(problems: readonly ErrorCode[]): readonly ErrorCode[] {
  return problems.includes("STORE_FULL") ? ["STORE_UNAVAILABLE"] : [];
}
