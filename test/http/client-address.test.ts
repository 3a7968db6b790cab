import { IncomingMessage } from "node:http";
import { Socket } from "node:net";

import { expect, test } from "vitest";

import { clientAddress } from "../../engine/http/client-address.ts";

function from(remote: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: remote });
  const request = new IncomingMessage(socket);
  if (forwarded !== undefined) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

test("without a proxy the address is that of the connection, whatever a header says", () => {
  const addressOf = clientAddress("");

  expect(addressOf(from("10.1.2.3"))).toBe("10.1.2.3");
  expect(addressOf(from("10.1.2.3", "1.1.1.1"))).toBe("10.1.2.3");
  expect(addressOf(from("::ffff:10.1.2.3"))).toBe("10.1.2.3");
});

test("a trusted proxy is believed, somebody else who says the same is not", () => {
  const addressOf = clientAddress("10.0.0.0/8, ::1");

  expect(addressOf(from("10.0.0.9", "192.0.2.7"))).toBe("192.0.2.7");
  expect(addressOf(from("::1", "2001:db8::7"))).toBe("2001:db8::7");
  expect(addressOf(from("192.0.2.1", "192.0.2.7"))).toBe("192.0.2.1");
});

test("of several addresses the last that no trusted proxy has counts: those before it are a mere claim", () => {
  const addressOf = clientAddress("10.0.0.0/8");

  expect(addressOf(from("10.0.0.9", "203.0.113.1, 192.0.2.7, 10.0.0.8"))).toBe("192.0.2.7");
  expect(addressOf(from("10.0.0.9", "10.0.0.7, 10.0.0.8"))).toBe("10.0.0.7");
});

test("what is no address is not believed", () => {
  const addressOf = clientAddress("10.0.0.0/8");

  expect(addressOf(from("10.0.0.9", "192.0.2.7, <script>"))).toBe("10.0.0.9");
  expect(addressOf(from("10.0.0.9", ""))).toBe("10.0.0.9");
  expect(addressOf(from("10.0.0.9", "unknown, 10.0.0.8"))).toBe("10.0.0.8");
});

test.each(["localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/8/8", "::1/129", "10.0.0.0/-1"])(
  "`%s` is neither an address nor a network",
  (proxy) => {
    expect(() => clientAddress(`127.0.0.1,${proxy}`)).toThrow(RangeError);
  },
);
