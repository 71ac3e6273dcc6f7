package newswire.support.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sample's HTTP interface. */
@RestController
public class Things {

  record Thing(@NotBlank String name) {}

  @GetMapping("/api/v1/things")
  Map<String, Object> list(@RequestParam(defaultValue = "10") @Max(100) int limit) {
    return Map.of("limit", limit);
  }

  @PostMapping("/api/v1/things")
  Map<String, Object> add(@Valid @RequestBody Thing thing) {
    return Map.of("name", thing.name());
  }

  @GetMapping("/api/v1/broken")
  Map<String, Object> broken() {
    throw new IllegalStateException("the secret inside");
  }
}
