package dev.captioneer.captioning.server;

import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.ModelUnavailable;
import dev.captioneer.captioning.CaptionOutcome.Overloaded;
import dev.captioneer.captioning.CaptionOutcome.PictureRejected;
import dev.captioneer.captioning.CaptionOutcome.Setback;
import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import dev.captioneer.captioning.CaptionOutcome.Unusable;
import dev.captioneer.kernel.Redaction;
import dev.captioneer.kernel.Secret;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what an error means. The words are those of Ollama 0.12, LM Studio 0.4, llama.cpp's server, vLLM 0.10 and
 * OpenAI, from their sources and issue lists; the statuses differ from server to server for the same trouble, so the
 * words are looked at first.
 */
final class ServerErrors {

    static final String FORMAT = "SRV-PARAMETER";

    private static final Pattern BLIND = words("image input is not supported|mmproj|not a multimodal model"
            + "|do(?:es)? ?n[o']t support (?:images?|vision|multimodal)|(?:images?|vision) (?:is|are|input is) not supported"
            + "|missing data required for image|at most 0 image|unsupported content part type"
            + "|invalid content type.{0,20}image_url|does not have vision");
    private static final Pattern NO_MODEL = words("model.{0,120}(?:not found|does ?n[o']t exist|not loaded|not exist)"
            + "|no models? (?:is |are )?(?:currently )?loaded|try pulling it|model_not_found|failed to load model"
            + "|invalid model identifier|no access to model|does not have access to (?:the )?model");
    private static final Pattern MEMORY = words("requires more (?:system )?memory|out of memory|insufficient memory"
            + "|runner process has terminated|cuda error");
    private static final Pattern LOADING = words("loading model|model is loading|currently loading");
    private static final Pattern CONTEXT = words(
            "context (?:size|length|window)|exceed_context_size|n_ctx|input length.{0,40}exceeds|too many tokens");
    private static final Pattern KEY = words("api[ _-]?key|unauthorized|unauthenticated|bearer token|invalid_api_key");
    private static final Pattern PICTURE = words("image|picture|jpeg|base64|multimodal data|mtmd");
    private static final Pattern NOT_THERE = words("unexpected endpoint");
    private static final Pattern CREDIT = words("insufficient_quota|exceeded your current quota|billing|credit");

    private ServerErrors() {}

    /** @param answer whose status is none of success, or whose body says that there was an error */
    static Setback setback(ServerReply.Answered answer, Optional<Secret> key) {
        ErrorText error = ErrorText.of(answer.body());
        String words = error.message() + " " + error.code();
        String said = error.isJson() ? words : "no JSON: " + answer.body();
        String detail = Details.shortened(answer.status() + " " + redacted(said, key));
        return answer.status() == 429
                ? RateLimit.in(answer, words, CREDIT.matcher(words).find(), detail)
                : byWords(answer.status(), error, words, detail);
    }

    private static Setback byWords(int status, ErrorText error, String words, String detail) {
        if (status == 401 || status == 407) {
            return new KeyRejected("SRV-KEY", detail);
        }
        if (!error.isJson()) {
            return byStatus(status, "", detail);
        }
        if (BLIND.matcher(words).find()) {
            return new ModelUnavailable("SRV-BLIND", detail);
        }
        if (NOT_THERE.matcher(words).find()) {
            return new Unreachable("SRV-NOT-THERE", detail);
        }
        if (LOADING.matcher(words).find()) {
            return new Overloaded("SRV-LOADING", detail);
        }
        if (MEMORY.matcher(words).find()) {
            return new ModelUnavailable("SRV-MEMORY", detail);
        }
        if (NO_MODEL.matcher(words).find()) {
            return new ModelUnavailable("SRV-MODEL", detail);
        }
        if (CONTEXT.matcher(words).find()) {
            return new Unusable("SRV-CONTEXT", detail);
        }
        return byStatus(status, words, detail);
    }

    private static Setback byStatus(int status, String words, String detail) {
        return switch (status) {
            case 400, 415, 422 -> badRequest(words, detail);
            case 402 -> new KeyRejected("SRV-CREDIT", detail);
            case 403 -> new KeyRejected("SRV-KEY", detail);
            case 404, 405, 410 -> new Unreachable("SRV-NOT-THERE", detail);
            case 408, 499, 504 -> new Unreachable("SRV-TIMEOUT", detail);
            case 413 -> new PictureRejected("SRV-PICTURE", detail);
            default -> byClass(status, words, detail);
        };
    }

    private static Setback byClass(int status, String words, String detail) {
        if (status >= 500) {
            return new Overloaded("SRV-OVERLOADED", detail);
        }
        if (status >= 300 && status < 400) {
            return new Unreachable("SRV-REDIRECT", detail);
        }
        return status < 300 && !words.isBlank() ? badRequest(words, detail) : new Unreachable("SRV-UNREADABLE", detail);
    }

    private static Setback badRequest(String words, String detail) {
        if (Refusals.in(words).isPresent()) {
            return new Unusable(FORMAT, detail);
        }
        if (KEY.matcher(words).find()) {
            return new KeyRejected("SRV-KEY", detail);
        }
        return PICTURE.matcher(words).find()
                ? new PictureRejected("SRV-PICTURE", detail)
                : new Unusable("SRV-BAD-REQUEST", detail);
    }

    private static String redacted(String text, Optional<Secret> key) {
        return key.map(secret -> Redaction.redacted(text, secret)).orElseGet(() -> Redaction.redacted(text));
    }

    private static Pattern words(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
    }
}
