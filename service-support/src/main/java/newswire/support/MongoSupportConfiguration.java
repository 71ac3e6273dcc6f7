package newswire.support;

import org.springframework.context.annotation.Configuration;

/** What a service that keeps something in MongoDB imports besides {@link SupportConfiguration}. */
@Configuration(proxyBeanMethods = false)
public class MongoSupportConfiguration {}
