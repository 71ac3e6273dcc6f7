package newswire.enrich.split;

import java.util.ArrayList;
import java.util.List;
import newswire.enrich.page.PageNames;
import newswire.enrich.page.TextPage;

/**
 * The heads of a page of text that calls itself a list of pieces ("News in brief") and dates none
 * of them: short lines that end no sentence, each above a paragraph.
 */
final class TitledParagraphs {

  private static final int FIRST_LINES = 3;
  private static final int LEAST = 2;

  private TitledParagraphs() {}

  /** Empty when the page is no such list. */
  static List<Header> of(TextPage page, List<TextLine> lines) {
    if (page.lines().stream()
        .filter(line -> !line.isEmpty())
        .limit(FIRST_LINES)
        .noneMatch(PageNames::isList)) {
      return List.of();
    }
    List<Header> heads = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i++) {
      TextLine line = lines.get(i);
      if (Headlines.possible(line)
          && !Headlines.paragraph(line)
          && !Headlines.ends(line.text())
          && !PageNames.isList(line.text())
          && Headlines.paragraph(lines.get(i + 1))) {
        heads.add(
            new Header(
                i, i + 1, line.text(), null, null, null, false, true, 10, "text:titled-paragraph"));
      }
    }
    return heads.size() >= LEAST ? heads : List.of();
  }
}
