package dev.captioneer.api;

import dev.captioneer.settings.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives problems their RFC 9457 form, with our {@code code} and its sentence as {@code detail}. */
@Component
class ProblemWriter {

    private final Texts texts;
    private final JsonMapper json;

    ProblemWriter(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    ProblemDetail detail(Problem problem) {
        String sentence =
                texts.ofCode(Locale.ENGLISH, problem.code(), problem.arguments().toArray());
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), sentence);
        detail.setTitle(problem.status().getReasonPhrase());
        detail.setProperty("code", problem.code());
        problem.members().forEach(detail::setProperty);
        return detail;
    }

    ResponseEntity<Object> entity(Problem problem) {
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(problem));
    }

    /** For filters, which stand before Spring's controllers. */
    void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status().value());
        problem.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(detail(problem)));
    }
}
