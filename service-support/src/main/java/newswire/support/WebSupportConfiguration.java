package newswire.support;

import newswire.support.web.ApiProperties;
import newswire.support.web.ProblemAdvice;
import newswire.support.web.ProblemErrorValve;
import newswire.support.web.RequestGuard;
import newswire.support.web.WebErrors;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The manners of every service's HTTP interface. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, WebErrors.class})
class WebSupportConfiguration {

  @Bean
  RequestGuard requestGuard(ApiProperties properties, ServerProperties server) {
    return new RequestGuard(properties, server.getAddress());
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemErrorValve.class.getName());
              }
            });
  }
}
