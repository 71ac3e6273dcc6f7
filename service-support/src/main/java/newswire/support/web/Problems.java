package newswire.support.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes a problem (RFC 9457) where Spring MVC is not yet, or no longer, at work. */
final class Problems {

  private static final JsonMapper JSON = JsonMapper.shared();

  private Problems() {}

  static byte[] json(int status, String detail) {
    HttpStatus known = HttpStatus.resolve(status);
    ObjectNode problem = JSON.createObjectNode();
    problem.put("title", known == null ? "Error" : known.getReasonPhrase());
    problem.put("status", status);
    problem.put("detail", detail);
    return JSON.writeValueAsBytes(problem);
  }

  static void send(HttpServletResponse response, int status, String detail) throws IOException {
    byte[] body = json(status, detail);
    response.setStatus(status);
    response.setContentType("application/problem+json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
