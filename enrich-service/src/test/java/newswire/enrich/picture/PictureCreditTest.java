package newswire.enrich.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureCreditTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At the quay. Photo: Jane Doe",
        "At the quay. CREDIT: Jane Doe",
        "At the quay. CREDİT: Jane Doe",
        "At the quay. Crédit: Jane Doe",
        "At the quay. Zdjęcie: Jane Doe",
        "At the quay. Ảnh: Jane Doe",
        "At the quay. Φωτο: Jane Doe",
        "At the quay. 写真：Jane Doe"
      })
  void whoIsNamedBehindALabel_isCredited(String line) {
    assertThat(PictureCredit.of(line)).isEqualTo(new PictureCredit("At the quay.", "Jane Doe"));
  }
}
