package newswire.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import newswire.enrich.PageCases.PageCase;
import newswire.events.kafka.EventJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Invariant 2: the same page record gives the same bytes, whatever the machine is set to. */
class EnrichmentIsAFunctionTest {

  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();

  @AfterEach
  void restore() {
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
  }

  @Test
  void everyPage_givesTheSameBytes_inAnyZoneAndLocale() {
    List<String> first = enrichAll(EnrichPipeline.standard());
    for (String[] setting :
        new String[][] {
          {"Pacific/Kiritimati", "tr-TR"}, {"Pacific/Niue", "ar-SA-u-ca-islamic-nu-arab"},
          {"Asia/Kathmandu", "th-TH-u-ca-buddhist"}, {"America/St_Johns", "ja-JP-u-ca-japanese"}
        }) {
      TimeZone.setDefault(TimeZone.getTimeZone(setting[0]));
      Locale.setDefault(Locale.forLanguageTag(setting[1]));

      assertThat(enrichAll(EnrichPipeline.standard())).as(setting[1]).isEqualTo(first);
    }
  }

  @Test
  void everyPage_givesTheSameBytes_onManyThreadsAtOnce() throws Exception {
    EnrichPipeline shared = EnrichPipeline.standard();
    List<String> alone = enrichAll(shared);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<List<String>>> runs = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        runs.add(threads.submit(() -> enrichAll(shared)));
      }
      for (Future<List<String>> run : runs) {
        assertThat(run.get()).isEqualTo(alone);
      }
    }
  }

  private static List<String> enrichAll(EnrichPipeline pipeline) {
    List<String> outputs = new ArrayList<>();
    for (PageCase page : PageCases.all()) {
      outputs.add(
          switch (pipeline.enrich(page.page())) {
            case EnrichOutcome.Rejected(var reason, _) -> page.name() + " " + reason;
            case EnrichOutcome.Enriched(var articles, _) ->
                HexFormat.of().formatHex(EventJson.write(articles));
          });
    }
    return outputs;
  }
}
