package newswire.support.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The settings that a service's configuration records declare, by their canonical names. */
final class SettingNames {

  private final Set<String> names = new TreeSet<>();

  /** Names below which anything goes: maps, and lists of records. */
  private final Set<String> open = new HashSet<>();

  private final Set<String> uniform = new HashSet<>();

  void addAllOf(String prefix, Class<?> type) {
    if (!type.isRecord()) {
      open.add(prefix + ".");
      return;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + "." + kebab(component.getName());
      Class<?> of = component.getType();
      if (of.isRecord() && of.getPackageName().startsWith("newswire.")) {
        addAllOf(name, of);
      } else {
        names.add(name);
        uniform.add(uniform(name));
        if (Map.class.isAssignableFrom(of) || isListOfRecords(component.getGenericType())) {
          open.add(name + ".");
          open.add(name + "[");
        }
      }
    }
  }

  private static boolean isListOfRecords(Type type) {
    return type instanceof ParameterizedType list
        && list.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)
        && list.getActualTypeArguments()[0] instanceof Class<?> element
        && element.isRecord();
  }

  boolean knows(String name) {
    String bare = name.replaceFirst("\\[\\d+]$", "");
    return knowsUniform(uniform(bare)) || open.stream().anyMatch(kebab(name)::startsWith);
  }

  boolean knowsUniform(String spelling) {
    // A list may be given element by element: NEWSWIRE_API_HOSTS_0.
    return uniform.contains(spelling)
        || uniform.contains(spelling.replaceFirst("\\d+$", ""))
        || open.stream().anyMatch(prefix -> spelling.startsWith(uniform(prefix)));
  }

  Set<String> all() {
    return names;
  }

  String nearest(String name) {
    return names.stream()
        .min(Comparator.comparingInt(known -> Distance.between(known, kebab(name))))
        .orElse("none, for this service has no settings");
  }

  /** The name without what relaxed binding overlooks. */
  static String uniform(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
  }

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z0-9])([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
