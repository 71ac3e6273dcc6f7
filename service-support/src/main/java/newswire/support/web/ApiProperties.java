package newswire.support.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may call what changes something.
 *
 * @param token what such calls carry as {@code Authorization: Bearer …} when the service listens on
 *     an address that is not the loopback; null: then no such call is taken
 * @param hosts names, besides localhost and the service's own address, that such calls may use in
 *     {@code Host}; without port
 */
@ConfigurationProperties("newswire.api")
public record ApiProperties(@Nullable String token, @DefaultValue List<String> hosts) {

  @Override
  public String toString() {
    return "ApiProperties[token=" + (token == null ? "none" : "***") + ", hosts=" + hosts + "]";
  }
}
