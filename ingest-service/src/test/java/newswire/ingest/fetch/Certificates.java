package newswire.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority of our own and the certificates that it vouches for, made by the JDK's keytool. */
final class Certificates {

  private static final char[] SECRET = "secret".toCharArray();

  private final Path store;
  private int made;

  /** A new authority, kept in {@code folder}. */
  Certificates(Path folder) throws IOException, InterruptedException {
    store = folder.resolve("keys.p12");
    make("authority", "authority.example", "-validity 30 -ext bc:critical=ca:true");
  }

  /** A certificate for {@code host} that the authority signs, with further keytool options. */
  SSLContext signed(String host, String options)
      throws IOException, InterruptedException, GeneralSecurityException {
    return made(host, "-signer authority -ext san=dns:" + host + " " + options);
  }

  /** One that nobody but itself vouches for. */
  SSLContext selfSigned(String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    return made(host, "-validity 30 -ext san=dns:" + host);
  }

  private SSLContext made(String host, String options)
      throws IOException, InterruptedException, GeneralSecurityException {
    String own = "server-" + made++;
    make(own, host, options);
    KeyStore all = load();
    KeyStore one = KeyStore.getInstance("PKCS12");
    one.load(null, null);
    one.setKeyEntry("server", all.getKey(own, SECRET), SECRET, all.getCertificateChain(own));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(one, SECRET);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /** What a client has that trusts the authority and nobody else. */
  SSLContext trusting() throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", load().getCertificate("authority"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private KeyStore load() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, SECRET);
    }
    return keys;
  }

  private void make(String alias, String host, String options)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-J-XX:TieredStopAtLevel=1",
                "-J-XX:+UseSerialGC",
                "-genkeypair",
                "-keyalg",
                "EC",
                "-storetype",
                "PKCS12",
                "-storepass",
                String.valueOf(SECRET),
                "-keystore",
                store.toString(),
                "-alias",
                alias,
                "-dname",
                "CN=" + host));
    command.addAll(List.of(options.split(" ")));
    Path log = store.resolveSibling("keytool.log");
    Process keytool =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (keytool.waitFor() != 0) {
      throw new IOException(Files.readString(log));
    }
  }
}
