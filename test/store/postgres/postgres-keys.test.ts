import { PostgresKeys } from "../../../engine/store/postgres/postgres-keys.ts";
import { personalKeysContract } from "../personal-keys.contract.ts";
import { aDatabaseWithTables } from "./a-database-with-tables.ts";

const database = aDatabaseWithTables();

personalKeysContract("PostgreSQL", async () => new PostgresKeys(await database.empty()));
