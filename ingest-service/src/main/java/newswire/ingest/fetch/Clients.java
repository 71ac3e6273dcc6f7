package newswire.ingest.fetch;

import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Sets up the HTTP client: everything that it would do by itself is off. */
final class Clients {

  private static final int MAX_CONNECTIONS = 2_000;

  private static final Http1Config HEADS =
      Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build();

  private Clients() {}

  /** A client that resolves by {@code resolver} and trusts by {@code tls}. */
  static CloseableHttpClient client(
      FetchSettings settings, DnsResolver resolver, TlsSocketStrategy tls) {
    Timeout read = timeout(settings.readTimeout());
    return HttpClientBuilder.create()
        .setConnectionManager(
            new Connections()
                .setDnsResolver(resolver)
                .setTlsSocketStrategy(tls)
                // Invariant 14: never a second connection to one host (scheme, name and port).
                .setMaxConnPerRoute(1)
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADS)
                        .responseParserFactory(new InterimAnswers(HEADS))
                        .build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(timeout(settings.connectTimeout()))
                        .setSocketTimeout(read)
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(100))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build())
                .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(read).build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(settings.deadline()))
                .setResponseTimeout(read)
                .setProtocolUpgradeEnabled(false)
                .build())
        .evictExpiredConnections()
        .evictIdleConnections(TimeValue.ofSeconds(30))
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableContentCompression()
        .disableAuthCaching()
        .disableDefaultUserAgent()
        .build();
  }

  /** Makes connections whose sockets the deadline closes, also while they connect. */
  private static final class Connections extends PoolingHttpClientConnectionManagerBuilder {

    @Override
    protected HttpClientConnectionOperator createConnectionOperator(
        SchemePortResolver ports, DnsResolver resolver, TlsSocketStrategy tls) {
      return new DefaultHttpClientConnectionOperator(
          _ -> Watch.current().opened(),
          ports,
          resolver,
          RegistryBuilder.<TlsSocketStrategy>create().register("https", tls).build());
    }
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }
}
