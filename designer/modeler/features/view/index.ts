import { FollowSize } from "./follow-size.ts";
import { MenuInView } from "./menu-in-view.ts";

export const viewModule = {
  __init__: ["followSize", "menuInView"],
  followSize: ["type", FollowSize],
  menuInView: ["type", MenuInView],
};
