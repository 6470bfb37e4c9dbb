package dev.captioneer.captioning.gemini;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.genai.errors.ApiException;
import com.google.genai.errors.GenAiIOException;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.KeyRejected;
import dev.captioneer.captioning.CaptionOutcome.ModelUnavailable;
import dev.captioneer.captioning.CaptionOutcome.Overloaded;
import dev.captioneer.captioning.CaptionOutcome.PictureRejected;
import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import dev.captioneer.captioning.CaptionOutcome.Unusable;
import dev.captioneer.kernel.Redaction;
import dev.captioneer.kernel.Secret;
import java.io.InterruptedIOException;
import java.util.regex.Pattern;

/** Tells what an exception of the SDK means. No text that leaves here holds a key. */
final class Failures {

    static final String PARAMETER_REFUSED = "GEM-PARAMETER";

    private static final int LONGEST_DETAIL = 600;
    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern PARAMETER = Pattern.compile(
            "thinking|safety_?setting|media_?resolution|response_?schema|response_?mime|response_?json|generation_?config|max_?output|json mode"
                    + "|(?:system|developer) ?_?instruction",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE =
            Pattern.compile("input image|mime_? ?type|inline_?data|image", Pattern.CASE_INSENSITIVE);
    private static final Pattern REGION =
            Pattern.compile("location is not supported|not available in your country", Pattern.CASE_INSENSITIVE);
    /** The reasons of a key that its owner allowed for some addresses, programs or services alone. */
    private static final Pattern RESTRICTED =
            Pattern.compile("API_KEY_(?:IP_ADDRESS|HTTP_REFERRER|SERVICE|ANDROID_APP|IOS_APP)_BLOCKED");

    private static final Pattern NAMED_MODEL = Pattern.compile("\\bmodels/[\\w.-]+");

    private Failures() {}

    static CaptionOutcome outcome(RuntimeException failure, Secret key) {
        if (Thread.currentThread().isInterrupted()) {
            return new CaptionOutcome.Cancelled();
        }
        return switch (failure) {
            case GenAiIOException e -> unanswered(e, Redaction.redacted(causes(e), key));
            case ApiException e -> answered(e, Redaction.redacted(e.message(), key), key);
            default -> new Unreachable("GEM-UNREADABLE", shortened(Redaction.redacted(causes(failure), key)));
        };
    }

    /** What a job says about one of its pictures, instead of an answer. */
    static CaptionOutcome ofAnItem(String error, Secret key) {
        return new Unusable("GEM-JOB-ITEM", shortened(Redaction.redacted(error, key)));
    }

    /** Whether this means that the server does not have what was named; it says 403 for what belongs to somebody else. */
    static boolean isUnknownThing(ApiException e) {
        return !e.message().isBlank()
                && (e.code() == 404 || (e.code() == 403 && e.message().contains("may not exist")));
    }

    private static CaptionOutcome unanswered(GenAiIOException failure, String detail) {
        Throwable cause = failure.getCause();
        if (cause instanceof InterruptedIOException) {
            return new Unreachable("GEM-TIMEOUT", shortened(detail));
        }
        boolean notJson = cause instanceof JsonProcessingException;
        return new Unreachable(notJson ? "GEM-UNREADABLE" : "GEM-NETWORK", shortened(detail));
    }

    private static CaptionOutcome answered(ApiException e, String message, Secret key) {
        String detail = shortened(e.code() + " " + Redaction.redacted(e.status(), key) + ": " + message);
        return switch (e.code()) {
            case 400 -> badRequest(e.status(), message, detail);
            case 401 -> new KeyRejected("GEM-KEY-INVALID", detail);
            case 403 -> forbidden(message, detail);
            case 404 -> notFound(message, detail);
            case 408, 499, 504 -> new Unreachable("GEM-TIMEOUT", detail);
            case 413 -> new PictureRejected("GEM-PICTURE", detail);
            case 429 -> QuotaError.in(message).outcome(detail);
            default ->
                e.code() >= 500 ? new Overloaded("GEM-OVERLOADED", detail) : new Unreachable("GEM-NETWORK", detail);
        };
    }

    private static CaptionOutcome badRequest(String status, String message, String detail) {
        if (message.contains("API key expired")) {
            return new KeyRejected("GEM-KEY-EXPIRED", detail);
        }
        if (message.contains("API_KEY_INVALID") || message.contains("API key not valid")) {
            return new KeyRejected("GEM-KEY-INVALID", detail);
        }
        if (status.equals("FAILED_PRECONDITION") || REGION.matcher(message).find()) {
            return new KeyRejected("GEM-REGION", detail);
        }
        if (PARAMETER.matcher(message).find()) {
            return new Unusable(PARAMETER_REFUSED, detail);
        }
        return PICTURE.matcher(message).find()
                ? new PictureRejected("GEM-PICTURE", detail)
                : new Unusable("GEM-BAD-REQUEST", detail);
    }

    private static CaptionOutcome forbidden(String message, String detail) {
        if (message.contains("leaked")) {
            return new KeyRejected("GEM-KEY-LEAKED", detail);
        }
        if (RESTRICTED.matcher(message).find()) {
            return new KeyRejected("GEM-KEY-RESTRICTED", detail);
        }
        if (message.contains("SERVICE_DISABLED")) {
            return new KeyRejected("GEM-API-DISABLED", detail);
        }
        return NAMED_MODEL.matcher(message).find()
                ? new ModelUnavailable("GEM-MODEL-GONE", detail)
                : new KeyRejected("GEM-KEY-DENIED", detail);
    }

    /** A 404 without the API's own words comes from something else: a wrong base URL, a proxy. */
    private static CaptionOutcome notFound(String message, String detail) {
        return message.isBlank()
                ? new Unreachable("GEM-NETWORK", detail)
                : new ModelUnavailable("GEM-MODEL-GONE", detail);
    }

    private static String causes(Throwable failure) {
        StringBuilder text = new StringBuilder(String.valueOf(failure.getMessage()));
        int depth = 0;
        for (Throwable cause = failure.getCause(); cause != null && depth < 5; cause = cause.getCause()) {
            text.append(" ← ").append(cause);
            depth++;
        }
        return text.toString();
    }

    private static String shortened(String text) {
        String line = LINES.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL) + "…";
    }
}
