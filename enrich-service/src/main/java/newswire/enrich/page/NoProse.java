package newswire.enrich.page;

/** The elements that carry no prose, whatever stands in them. */
public final class NoProse {

  private NoProse() {}

  /** Whether an element of this name, in lower case, is one. */
  public static boolean is(String name) {
    return switch (name) {
      case "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "select",
          "option",
          "button",
          "label",
          "textarea",
          "input",
          "datalist",
          "progress",
          "meter",
          "head",
          "title",
          "meta", // microdata says things of words in the midst of a line
          "link",
          "rp",
          "rt",
          "math",
          "map" ->
          true;
      default -> false;
    };
  }
}
