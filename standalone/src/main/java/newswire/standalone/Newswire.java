package newswire.standalone;

/** The program {@code newswire}. */
public final class Newswire {

  private Newswire() {}

  public static void main(String[] args) {
    System.out.println("newswire");
  }
}
