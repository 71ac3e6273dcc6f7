package newswire.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/**
 * Lets every call to a collaborator crash at random, before it is made or after it went through.
 */
final class Failpoints {

  /** A crash at a failpoint: as if the process had ended there. */
  static final class Crash extends RuntimeException {
    Crash(String where) {
      super(where);
    }
  }

  private final Random random;
  private final int oneIn;

  /**
   * @param oneIn of so many points, one crashes
   */
  Failpoints(Random random, int oneIn) {
    this.random = random;
    this.oneIn = oneIn;
  }

  void pass(String where) {
    if (random.nextInt(oneIn) == 0) {
      throw new Crash(where);
    }
  }

  /** The collaborator with a failpoint before and after every call. */
  <T> T around(Class<T> type, T collaborator) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              pass("before " + method);
              try {
                Object answer = method.invoke(collaborator, arguments);
                pass("after " + method);
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
