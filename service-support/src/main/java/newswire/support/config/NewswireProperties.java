package newswire.support.config;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What all services of one installation share.
 *
 * @param installation names the installation in {@code ce_source}; letters, digits, {@code .},
 *     {@code _} and {@code -}
 */
@Validated
@ConfigurationProperties("newswire")
public record NewswireProperties(
    @Pattern(
            regexp = "[A-Za-z0-9._-]{1,64}",
            message = "is 1 to 64 letters, digits, dots, underscores and hyphens")
        @DefaultValue("local")
        String installation) {}
