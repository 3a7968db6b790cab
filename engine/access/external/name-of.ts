const LONGEST_NAME = 120;

/** What somebody is called by the provider that vouches for him; his id there when it tells no name. */
export function nameOf(claims: Readonly<Record<string, unknown>>, subject: string): string {
  const told = [claims["name"], claims["preferred_username"], claims["client_id"]].find(
    (claim) => typeof claim === "string" && claim.trim() !== "",
  );
  return (typeof told === "string" ? told.trim() : subject).slice(0, LONGEST_NAME);
}
