package newswire.enrich.metadata;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import newswire.enrich.page.HtmlPage;
import newswire.enrich.time.TimeForm;
import newswire.enrich.time.TimeReader;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The last resort of a page on which no reader and no agreed machine is told a day: an attribute
 * for its own scripts whose name says so ({@code data-publish-date}), when all such agree on one
 * day.
 */
final class AttributeDates {

  private static final int LONGEST = 40;
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "data-(?:[a-z]+-)?(?:publish\\w*|publication|pub|posted|issued?|created?|creation|releas\\w*|deploy|reg|regist\\w*)"
              + "-?(?:date|dt|time|timestamp|at|on)");
  private static final Pattern CHANGED = Pattern.compile("-(?:re|last|up)-|updat|modif|edit");

  private AttributeDates() {}

  static void collect(HtmlPage page, Evidence into) {
    if (!into.of(Field.PUBLISHED).isEmpty()) {
      return;
    }
    Map<String, String> days = new HashMap<>();
    for (Element element : page.dom().getAllElements()) {
      if (element.attributesSize() == 0) { // asking for them would make some
        continue;
      }
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        if (value.length() <= LONGEST
            && PUBLISHED.matcher(attribute.getKey()).matches()
            && !CHANGED.matcher(attribute.getKey()).find()
            && TimeReader.standard().recognize(value, null).orElse(null)
                instanceof TimeForm.Absolute date
            && date.year() != null
            && date.day() != null) {
          days.put(date.year() + "-" + date.month() + "-" + date.day(), value);
        }
      }
    }
    if (days.size() == 1) {
      into.add(Field.PUBLISHED, days.values().iterator().next(), "attribute:data", 22);
    }
  }
}
