package dev.captioneer.api;

import dev.captioneer.kernel.ImageId;
import dev.captioneer.kernel.ProjectId;
import dev.captioneer.kernel.RunId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;

/** Turns refusals, and what Spring itself refuses, into problems with a code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Set<Class<?>> IDENTIFIERS = Set.of(ProjectId.class, ImageId.class, RunId.class);

    private final ProblemWriter problems;

    ProblemAdvice(ProblemWriter problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        return problems.entity(refusal.problem());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException trouble, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problems.entity(unreadable(trouble));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException trouble, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<Map<String, String>> errors =
                trouble.getFieldErrors().stream().map(ProblemAdvice::error).toList();
        return problems.entity(Problems.invalid(errors));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException trouble, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Class<?> wanted = Objects.requireNonNullElse(trouble.getRequiredType(), Object.class);
        if (IDENTIFIERS.contains(wanted)) {
            return problems.entity(Problems.notFound());
        }
        String name = trouble instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : Objects.requireNonNullElse(trouble.getPropertyName(), "");
        return problems.entity(
                wanted.isEnum()
                        ? Problems.unknownValue(name, constants(wanted))
                        : Problems.invalid(name, "is not a " + wanted.getSimpleName()));
    }

    /** Everything else that Spring refuses: our code and sentence in Spring's problem, its headers kept. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception trouble, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(HttpStatus.valueOf(status.value()), codeOf(status));
        ProblemDetail detail = problems.detail(problem);
        return super.handleExceptionInternal(trouble, detail, headers, status, request);
    }

    private static String codeOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "API-UNKNOWN-CALL";
            case 405 -> "API-METHOD";
            case 406 -> "API-NOT-ACCEPTABLE";
            case 413 -> "API-TOO-LARGE";
            case 415 -> "API-MEDIA-TYPE";
            default -> status.is4xxClientError() ? "API-INVALID" : "API-INTERNAL";
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException trouble) {
        return causes(trouble)
                .flatMap(cause -> switch (cause) {
                    case BodyLimit.Exceeded _ -> Stream.of(Problems.tooLarge(BodyLimit.MEGABYTES));
                    case InvalidFormatException format -> Stream.of(wrongValue(format));
                    default -> Stream.empty();
                })
                .findFirst()
                .orElseGet(() -> Problem.of(HttpStatus.BAD_REQUEST, "API-MALFORMED"));
    }

    private static Problem wrongValue(InvalidFormatException format) {
        Class<?> wanted = Optional.<Class<?>>ofNullable(format.getTargetType()).orElse(Object.class);
        String field = field(format);
        return wanted.isEnum()
                ? Problems.unknownValue(field, constants(wanted))
                : Problems.invalid(field, "is not a " + wanted.getSimpleName());
    }

    private static String field(JacksonException trouble) {
        return trouble.getPath().stream()
                .map(step -> Optional.ofNullable(step.getPropertyName()).orElseGet(() -> "[" + step.getIndex() + "]"))
                .reduce((outer, inner) -> inner.startsWith("[") ? outer + inner : outer + "." + inner)
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable trouble) {
        return Stream.iterate(trouble, Objects::nonNull, Throwable::getCause).limit(10);
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    }

    private static Map<String, String> error(FieldError error) {
        return Map.of(
                "field", error.getField(), "message", Objects.requireNonNullElse(error.getDefaultMessage(), "invalid"));
    }
}
