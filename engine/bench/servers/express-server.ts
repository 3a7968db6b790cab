/** An Express server that does the same with `express.json` and `response.json`: the usual way to write a service. */
import express from "express";

import { readAnswer } from "./read-answer.ts";

const answer = readAnswer();

const server = express()
  .use(express.json())
  .post("/api/v1/powers/:power/evaluate", (_request, response) => {
    response.json(answer);
  })
  .listen(0, "127.0.0.1", () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    process.stdout.write(`http://127.0.0.1:${port}\n`);
  });
process.once("SIGTERM", () => process.exit(0));
