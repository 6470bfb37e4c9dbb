package dev.captioneer.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Why a call was refused, as it becomes an RFC 9457 problem.
 *
 * @param code stable; its sentence is {@code code.<CODE>} of the translations
 * @param arguments of the sentence
 * @param members further members of the problem, for programs
 */
record Problem(
        HttpStatus status, String code, List<Object> arguments, Map<String, Object> members, HttpHeaders headers) {

    static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), Map.of(), HttpHeaders.EMPTY);
    }

    Problem with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(members);
        more.put(name, value);
        return new Problem(status, code, arguments, more, headers);
    }

    Problem withHeader(String name, String value) {
        HttpHeaders more = HttpHeaders.copyOf(headers);
        more.add(name, value);
        return new Problem(status, code, arguments, members, more);
    }

    Refusal refusal() {
        return new Refusal(this);
    }
}
