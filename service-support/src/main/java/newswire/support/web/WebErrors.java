package newswire.support.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Takes the place of Spring Boot's page for errors. */
@Configuration(proxyBeanMethods = false)
@Import(ProblemErrorController.class)
public class WebErrors {}
