import { expect, test } from "vitest";

import { addressForOthers, addressOf } from "../../engine/http/address-of.ts";

test.each([
  ["127.0.0.1", "IPv4", "http://127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["2001:db8::7", "IPv6", "http://[2001:db8::7]:8080", "http://[2001:db8::7]:8080"],
  ["0.0.0.0", "IPv4", "http://0.0.0.0:8080", "http://office-3:8080"],
  ["::", "IPv6", "http://[::]:8080", "http://office-3:8080"],
])("a server that listens at %s is told to a person and to other machines", (address, family, shown, reached) => {
  const place = { address, family, port: 8080 };

  expect([addressOf(place), addressForOthers(place, "office-3")]).toEqual([shown, reached]);
});
