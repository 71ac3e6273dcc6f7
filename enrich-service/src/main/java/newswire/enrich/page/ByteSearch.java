package newswire.enrich.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes eight at a time. */
final class ByteSearch {

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long EACH = 0x0101010101010101L;
  private static final long BEYOND_ASCII = 0x8080808080808080L;

  private ByteSearch() {}

  /** Where a byte stands first from {@code from} on; the length when nowhere. */
  static int indexOf(byte wanted, byte[] bytes, int from) {
    long eachWanted = EACH * (wanted & 0xFF);
    int i = from;
    for (; i + Long.BYTES <= bytes.length; i += Long.BYTES) {
      long differ = (long) EIGHT.get(bytes, i) ^ eachWanted;
      if ((differ - EACH & ~differ & BEYOND_ASCII) != 0) {
        break; // one of the eight is zero
      }
    }
    while (i < bytes.length && bytes[i] != wanted) {
      i++;
    }
    return Math.min(i, bytes.length);
  }

  /** The first byte from {@code from} on that is not ASCII; the length when all are. */
  static int beyondAscii(byte[] bytes, int from) {
    int i = from;
    while (i + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, i) & BEYOND_ASCII) == 0) {
      i += Long.BYTES;
    }
    while (i < bytes.length && bytes[i] >= 0) {
      i++;
    }
    return Math.min(i, bytes.length);
  }
}
