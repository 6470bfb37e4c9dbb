package dev.captioneer.captioning.gemini;

import com.google.genai.Client;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import dev.captioneer.kernel.Secret;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;

/**
 * One SDK client for each key, all on one HTTP client. The SDK repeats failed requests by default, up to five times and
 * past every limit of ours; it has no timeout of its own once it is given an HTTP client. Both are settled here.
 */
final class GeminiClients implements AutoCloseable {

    private static final String GOOGLE = "https://generativelanguage.googleapis.com";
    private static final int MOST_CLIENTS = 64;
    private static final int IDLE_CONNECTIONS = 16;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    // attempts(1) alone still sleeps after the failure; without status codes nothing is a reason to repeat.
    private static final HttpRetryOptions NO_RETRY =
            HttpRetryOptions.builder().attempts(1).httpStatusCodes(List.of()).build();

    private final OkHttpClient http;
    private final HttpOptions options;
    private final Map<String, Client> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Client> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /**
     * @param baseUrl another host that speaks the same protocol, with or without a path; blank for Google's own
     * @param timeout for one request, from connecting to the last byte
     * @param answers what every answer goes through, the last one first
     */
    GeminiClients(String baseUrl, Duration timeout, Interceptor... answers) {
        OkHttpClient.Builder client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT_TIMEOUT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(timeout)
                // A redirect would carry the key to another host.
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .addInterceptor(new SentOnce());
        List.of(answers).forEach(client::addInterceptor);
        http = client.build();
        options = HttpOptions.builder()
                .baseUrl(baseUrl.isBlank() ? GOOGLE : baseUrl.strip())
                .apiVersion("v1beta")
                .retryOptions(NO_RETRY)
                .build();
    }

    /** @param key one to which {@link Keys#objection} has none */
    Client client(Secret key) {
        String text = Keys.trimmed(key);
        synchronized (clients) {
            return clients.computeIfAbsent(new Secret(text).fingerprint(), fingerprint -> newClient(text));
        }
    }

    /** Lets go of the client that holds this key. */
    void forget(Secret key) {
        synchronized (clients) {
            clients.remove(new Secret(Keys.trimmed(key)).fingerprint());
        }
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private Client newClient(String key) {
        return Client.builder()
                // Said explicitly, so that no environment variable can turn it into a client of another service.
                .vertexAI(false)
                .apiKey(key)
                .httpOptions(options)
                .clientOptions(ClientOptions.builder().customHttpClient(http).build())
                .build();
    }
}
