package newswire.enrich.split;

import java.util.List;

/** Lines that aggregator pages have around their articles. */
final class PageFurniture {

  /** What leads to other articles. */
  static final List<String> RELATED =
      List.of(
          "Related Articles",
          "More stories",
          "You may also like",
          "Recommended for you",
          "Related News",
          "RELATED STORIES",
          "More from Digest",
          "Read next",
          "Trending now",
          "Top stories");

  /** What stands between an article and what leads on. */
  static final List<List<String>> MIDDLES =
      List.of(
          List.of(
              "Orange background",
              "",
              "Try Our AI Features",
              "",
              "Explore what Digest AI can do for you:",
              "",
              "Comments",
              "",
              "No comments yet...",
              ""),
          List.of("", "Comments (3)", ""),
          List.of(
              "", "Share this article", "Facebook", "X", "Copy link", "", "Leave a comment", ""),
          List.of(
              "Blue background",
              "",
              "Ask our AI",
              "",
              "0 Comments",
              "",
              "Be the first to comment",
              ""),
          List.of("", "Sign up for our newsletter", "Subscribe now", "", "Tags: " + "one, two", ""),
          List.of(""));

  /** What ends a page. */
  static final List<List<String>> FOOTERS =
      List.of(
          List.of(
              "",
              "DOWNLOAD THE APP",
              "",
              "Get Started Now: Download the App",
              "",
              "Ready to dive into a world of stories? Download the app today.",
              "app-storeplay-store"),
          List.of("", "About us", "Contact us", "© 2025 Digest. All rights reserved."),
          List.of("", "Follow us on Facebook", "Privacy Policy"),
          List.of());

  private PageFurniture() {}
}
