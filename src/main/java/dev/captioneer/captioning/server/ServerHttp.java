package dev.captioneer.captioning.server;

import dev.captioneer.captioning.CaptionOutcome.Unreachable;
import dev.captioneer.kernel.Redaction;
import dev.captioneer.kernel.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** One request is one attempt: no retry, no redirect, at most {@link #LARGEST} bytes, an end after the timeout. */
final class ServerHttp {

    /** In bytes; an answer takes a few thousand, a list of models less than a million. */
    static final int LARGEST = 8 * 1024 * 1024;

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final String RETRY_AFTER_MS = "retry-after-ms";

    private final RestClient client;

    private ServerHttp(HttpClient client, Duration timeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(timeout);
        this.client = RestClient.builder()
                .requestFactory(requests)
                .defaultHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .build();
    }

    /** To be shared by all servers. HTTP/1.1, because some servers stumble over the offer of another version. */
    static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** @param timeout from connecting to the last byte */
    static ServerHttp with(HttpClient client, Duration timeout) {
        return new ServerHttp(client, timeout);
    }

    ServerReply get(URI uri, Optional<Secret> key) {
        return send(client.get().uri(uri), key);
    }

    ServerReply post(URI uri, byte[] json, Optional<Secret> key) {
        return send(
                client.method(HttpMethod.POST)
                        .uri(uri)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json),
                key);
    }

    private static ServerReply send(RestClient.RequestHeadersSpec<?> request, Optional<Secret> key) {
        if (Thread.currentThread().isInterrupted()) {
            return new ServerReply.Interrupted();
        }
        key.ifPresent(secret -> request.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret.reveal()));
        try {
            return request.exchangeForRequiredValue((sent, response) -> read(response));
        } catch (RestClientException e) {
            return unanswered(e, key);
        }
    }

    private static ServerReply read(ClientHttpResponse response) throws IOException {
        try (InputStream body = response.getBody()) {
            byte[] bytes = body.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return new ServerReply.Unanswered(
                        new Unreachable("SRV-UNREADABLE", "An answer of more than " + LARGEST + " bytes"));
            }
            return new ServerReply.Answered(
                    response.getStatusCode().value(), new String(bytes, StandardCharsets.UTF_8), retryAfter(response));
        }
    }

    private static Optional<String> retryAfter(ClientHttpResponse response) {
        HttpHeaders headers = response.getHeaders();
        return Optional.ofNullable(headers.getFirst(RETRY_AFTER_MS))
                .map(milliseconds -> milliseconds + "ms")
                .or(() -> Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER)));
    }

    private static ServerReply unanswered(RestClientException failure, Optional<Secret> key) {
        if (Thread.currentThread().isInterrupted()) {
            return new ServerReply.Interrupted();
        }
        String detail = Details.shortened(redacted(causes(failure), key));
        String code = isCausedBy(failure, HttpTimeoutException.class) && !isCausedBy(failure, ConnectException.class)
                ? "SRV-TIMEOUT"
                : "SRV-UNREACHABLE";
        return new ServerReply.Unanswered(new Unreachable(code, detail));
    }

    private static String redacted(String text, Optional<Secret> key) {
        return key.map(secret -> Redaction.redacted(text, secret)).orElseGet(() -> Redaction.redacted(text));
    }

    private static boolean isCausedBy(@Nullable Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static String causes(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null && text.length() < Details.LONGEST; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " ← ").append(cause.getClass().getSimpleName());
            text.append(cause.getMessage() == null ? "" : ": " + cause.getMessage());
        }
        return text.toString();
    }
}
