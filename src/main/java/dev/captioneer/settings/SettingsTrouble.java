package dev.captioneer.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Says in one sentence which setting cannot be used, by the name that administrators know, and never what a secret is. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingsTrouble extends AbstractFailureAnalyzer<BindException> {

    private static final Map<String, String> VARIABLES = Map.ofEntries(
            Map.entry("captioneer.data-folder", "CAPTIONEER_DATA"),
            Map.entry("captioneer.limits.max-file-size-mb", "MAX_FILE_SIZE_MB"),
            Map.entry("captioneer.limits.max-total-upload-mb", "MAX_TOTAL_UPLOAD_MB"),
            Map.entry("captioneer.limits.max-images", "MAX_IMAGES"),
            Map.entry("captioneer.gemini.access-code-usable", "SECRET_ACCESS_CODE"),
            Map.entry("captioneer.gemini.base-url", "GEMINI_BASE_URL"),
            Map.entry("captioneer.gemini.models", "GEMINI_MODELS"),
            Map.entry("captioneer.gemini.requests-per-minute", "GEMINI_RPM"),
            Map.entry("captioneer.gemini.requests-per-day", "GEMINI_RPD"),
            Map.entry("captioneer.gemini.concurrency", "GEMINI_CONCURRENCY"),
            Map.entry("captioneer.gemini.timeout", "GEMINI_TIMEOUT"),
            Map.entry("captioneer.allowed-servers-usable", "ALLOWED_SERVERS"),
            Map.entry("captioneer.local-servers", "LOCAL_SERVERS"),
            Map.entry("captioneer.servers-distinct", "captioneer.servers"),
            Map.entry("server.port", "PORT"),
            Map.entry("server.address", "SERVER_ADDRESS"));

    private final Texts texts = new Texts();

    @Override
    protected FailureAnalysis analyze(Throwable root, BindException trouble) {
        String sentence = Optional.ofNullable(findCause(trouble, BindValidationException.class))
                .map(this::invalid)
                .orElseGet(() -> unreadable(trouble));
        return new FailureAnalysis(sentence, "", root);
    }

    private String invalid(BindValidationException trouble) {
        ObjectError first = trouble.getValidationErrors().iterator().next();
        String message = String.valueOf(first.getDefaultMessage());
        if (!(first instanceof FieldError field)) {
            return message;
        }
        String name = nameOf(ConfigurationPropertyName.adapt(
                trouble.getValidationErrors().getName() + "." + dashed(field.getField()), '.'));
        return sentence("start.refused.setting", name, message);
    }

    private String unreadable(BindException trouble) {
        return sentence("start.refused.setting-unreadable", nameOf(trouble.getName()));
    }

    private static String nameOf(@Nullable ConfigurationPropertyName property) {
        String name = String.valueOf(property);
        return VARIABLES.getOrDefault(name, name);
    }

    private static String dashed(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private String sentence(String key, Object... arguments) {
        return texts.text(Locale.ROOT, key, arguments);
    }
}
