package newswire.support.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Stops the start when a setting under {@code newswire.} is known to nobody, and names the nearest
 * one that is: a mistyped setting would silently leave the default in force.
 *
 * <p>Settings of a service that does not run here are its own business, so that one file may serve
 * all. An environment variable is taken for a mistyped setting only when it is very near one: the
 * launcher and the tests have variables of their own.
 */
public final class SettingCheck implements SmartInitializingSingleton {

  private static final String ROOT = "newswire.";
  private static final Set<String> SERVICES =
      Set.of("newswire.ingest.", "newswire.enrich.", "newswire.store.", "newswire.standalone.");
  private static final int NEAR = 2;

  private final ApplicationContext context;
  private final ConfigurableEnvironment environment;

  /** A check of this context's settings. */
  public SettingCheck(ApplicationContext context, ConfigurableEnvironment environment) {
    this.context = context;
    this.environment = environment;
  }

  @Override
  public void afterSingletonsInstantiated() {
    SettingNames known = new SettingNames();
    Set<String> bound = new TreeSet<>();
    for (ConfigurationPropertiesBean bean : ConfigurationPropertiesBean.getAll(context).values()) {
      String prefix = bean.getAnnotation().prefix();
      if (prefix.equals("newswire") || prefix.startsWith(ROOT)) {
        known.addAllOf(prefix, Objects.requireNonNull(bean.getInstance()).getClass());
        bound.add(prefix + ".");
      }
    }
    for (PropertySource<?> source : environment.getPropertySources()) {
      if (source instanceof EnumerablePropertySource<?> enumerable) {
        check(enumerable, known, bound);
      }
    }
  }

  private static void check(
      EnumerablePropertySource<?> source, SettingNames known, Collection<String> bound) {
    if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
      for (String variable : source.getPropertyNames()) {
        checkVariable(variable, known);
      }
      return;
    }
    for (String name : source.getPropertyNames()) {
      if (name.startsWith(ROOT) && !known.knows(name) && !isElsewhere(name, bound)) {
        throw unknown("Setting " + name, known.nearest(name));
      }
    }
  }

  private static void checkVariable(String variable, SettingNames known) {
    if (!variable.toUpperCase(Locale.ROOT).startsWith("NEWSWIRE_")) {
      return;
    }
    String uniform = SettingNames.uniform(variable);
    if (known.knowsUniform(uniform)) {
      return;
    }
    List<String> near =
        known.all().stream()
            .filter(name -> Distance.between(SettingNames.uniform(name), uniform) <= NEAR)
            .toList();
    if (!near.isEmpty()) {
      String name = near.getFirst();
      throw unknown(
          "Environment variable " + variable,
          name + ", as a variable " + SettingNames.variable(name));
    }
  }

  private static boolean isElsewhere(String name, Collection<String> bound) {
    return SERVICES.stream()
        .anyMatch(
            service ->
                name.startsWith(service)
                    && bound.stream().noneMatch(prefix -> prefix.startsWith(service)));
  }

  private static UnknownSettingException unknown(String what, String nearest) {
    List<String> words = new ArrayList<>(List.of(what, "is known to nobody; the nearest is"));
    words.add(nearest + ".");
    return new UnknownSettingException(String.join(" ", words));
  }
}
