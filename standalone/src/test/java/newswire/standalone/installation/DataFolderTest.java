package newswire.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import newswire.standalone.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temp;

  @Test
  void aSecondProcess_isRefusedInOneSentence_andLetInOnceTheFirstIsGone() throws Exception {
    Path root = temp.resolve("data");
    Process holder = ChildJvm.start(FolderHolder.class, root.toString());
    try {
      assertThat(holder.inputReader().readLine()).isEqualTo("held");
      assertThatThrownBy(() -> DataFolder.open(root))
          .isInstanceOf(UserError.class)
          .hasMessageStartingWith("Another process holds the data folder " + root);
    } finally {
      holder.destroyForcibly().waitFor();
    }
    DataFolder.open(root).close();
  }

  @Test
  void theSameFolder_keepsItsPairingId() {
    String first;
    try (DataFolder folder = DataFolder.open(temp)) {
      first = folder.pairing();
    }
    try (DataFolder folder = DataFolder.open(temp)) {
      assertThat(folder.pairing()).isEqualTo(first).hasSize(22);
    }
  }

  @Test
  void aFolderOfSomethingElse_isLeftAlone() throws IOException {
    Files.writeString(temp.resolve("thesis.txt"), "years of work");
    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("not empty and no data folder");
  }

  @Test
  void aFile_isNoDataFolder() throws IOException {
    Path file = Files.writeString(temp.resolve("data"), "");
    assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(UserError.class);
  }

  @Test
  void aFolderOfALaterFormat_isRefused() throws IOException {
    Files.writeString(temp.resolve("newswire.properties"), "format=2\npairing=x\n");
    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is of format 2, but this Newswire reads format 1");
  }

  @Test
  void aFolderThatLostAHalf_isRefused() {
    try (DataFolder folder = DataFolder.open(temp)) {
      folder.requireSameHalves(true, true);
      folder.markComplete();
    }
    assertThatThrownBy(() -> DataFolder.open(temp))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("has lost its kafka half");
  }

  @Test
  void aFolderWithItsOwnDatabase_isNotLeftBehindForARealOne() {
    try (DataFolder folder = DataFolder.open(temp)) {
      folder.requireSameHalves(true, true);
      assertThatThrownBy(() -> folder.requireSameHalves(false, true))
          .isInstanceOf(UserError.class)
          .hasMessageContaining("unset NEWSWIRE_MONGODB_URI");
    }
  }

  /** Holds a folder until killed. */
  static final class FolderHolder {
    private FolderHolder() {}

    public static void main(String[] arguments) throws InterruptedException {
      try (DataFolder folder = DataFolder.open(Path.of(arguments[0]))) {
        System.out.println(folder.pairing().isEmpty() ? "" : "held");
        Thread.currentThread().join();
      }
    }
  }
}
