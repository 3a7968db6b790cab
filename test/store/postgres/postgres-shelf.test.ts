import { PostgresShelf } from "../../../engine/store/postgres/postgres-shelf.ts";
import { shelfContract } from "../shelf.contract.ts";
import { aDatabaseWithTables } from "./a-database-with-tables.ts";

const database = aDatabaseWithTables();

shelfContract("PostgreSQL", async () => new PostgresShelf(await database.empty(), "people"));
