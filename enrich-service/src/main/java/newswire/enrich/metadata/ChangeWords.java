package newswire.enrich.metadata;

import java.util.List;
import java.util.Locale;
import newswire.enrich.page.Needles;

/** The words beside a time that say that something was changed then. */
final class ChangeWords {

  /** Those in ASCII, each as far as its forms have in common. */
  private static final Needles ASCII =
      new Needles(
          List.of(
              List.of(
                  "updat",
                  "modif",
                  "edited",
                  "bearbeitet",
                  "bijgewerkt",
                  "atualiz",
                  "diperbarui",
                  "revis",
                  "reviewed",
                  "aktualis",
                  "aktualiz",
                  "kemaskini",
                  "izmjen",
                  "izmen",
                  "actualiz",
                  "aggiorn",
                  "gewijzigd",
                  "oppdater",
                  "uppdater")));

  private static final List<String> OTHER =
      List.of(
          "päivitetty",
          "güncel",
          "更新",
          "수정",
          "ενημερ",
          "تحديث",
          "به‌روز",
          "עודכן",
          "cập nhật",
          "mis à jour",
          "обновл",
          "оновл",
          "обновен",
          "ажурир",
          "ažurir",
          "frissít",
          "módosít",
          "עדכון",
          "اپ ڈیٹ",
          "अपडेट",
          "আপডেট",
          "แก้ไข",
          "อัปเดต",
          "განახლ",
          "թարմաց",
          "жаңарт");

  private ChangeWords() {}

  /** Whether a line holds one of them. */
  static boolean in(String line) {
    boolean plain = true;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        return false;
      }
      plain &= c < 0x80;
    }
    return ASCII.in(line) != 0 || !plain && holdsOther(line.toLowerCase(Locale.ROOT));
  }

  private static boolean holdsOther(String line) {
    for (String word : OTHER) {
      if (line.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
