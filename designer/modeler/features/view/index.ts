import { FollowSize } from "./follow-size.ts";

export const viewModule = {
  __init__: ["followSize"],
  followSize: ["type", FollowSize],
};
