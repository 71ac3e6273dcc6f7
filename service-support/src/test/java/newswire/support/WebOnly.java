package newswire.support;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lets a test of another package import the HTTP half alone. */
@Configuration(proxyBeanMethods = false)
@Import(WebSupportConfiguration.class)
public class WebOnly {}
