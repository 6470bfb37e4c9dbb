package dev.captioneer.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that speaks the wire format of the Gemini API: {@code generateContent}, {@code countTokens} and the list of
 * models, the Batch API and the Files API. Each picture gets its own caption, quotas are really counted, and {@link #answer} scripts everything else.
 *
 * <p>By hand: {@code java -cp target/test-classes dev.captioneer.fake.FakeGemini 8099 2000 15 500 some-key}, then start
 * the application with {@code GEMINI_BASE_URL=http://localhost:8099}.
 */
public final class FakeGemini implements AutoCloseable {

    static {
        // Without it each small answer waits for the client's delayed acknowledgement, up to 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Pattern RESOURCE = Pattern.compile("(?:/upload)?/v1beta/((batches|files).*)");
    private static final Pattern CALL = Pattern.compile(
            "/v1beta/models/([^/:]+):(generateContent|countTokens|batchGenerateContent)", Pattern.CASE_INSENSITIVE);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final FakeQuota quota;
    private final FakeModels models;
    private final FakeFiles files = new FakeFiles();
    private final FakeBatches batches = new FakeBatches(files);
    private final List<String> keys;
    private final Duration latency;
    private final List<Rule> rules = new CopyOnWriteArrayList<>();
    private final List<FakeRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch held = new CountDownLatch(1);

    private FakeGemini(Builder builder) throws IOException {
        clock = builder.clock;
        quota = new FakeQuota(clock, builder.perMinute, builder.perDay);
        models = new FakeModels();
        keys = List.copyOf(builder.keys);
        latency = builder.latency;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), builder.port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Without latency and quota, for every key. */
    public static FakeGemini start() {
        return builder().start();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** @param args port, latency in ms, requests a minute, requests a day (0: unlimited), key (left out: every key) */
    public static void main(String[] args) {
        Builder builder = builder();
        if (args.length > 0) {
            builder.port(Integer.parseInt(args[0]));
        }
        if (args.length > 1) {
            builder.latency(Duration.ofMillis(Long.parseLong(args[1])));
        }
        if (args.length > 3) {
            builder.quota(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
        }
        if (args.length > 4) {
            builder.key(args[4]);
        }
        FakeGemini server = builder.start();
        server.batches().succeedAfter(2);
        System.out.println("Fake Gemini at " + server.baseUrl());
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Gives this answer to the next generateContent request; the rule that comes back narrows or widens that. */
    public Rule answer(FakeAnswer answer) {
        Rule rule = new Rule(answer);
        rules.add(rule);
        return rule;
    }

    public FakeBatches batches() {
        return batches;
    }

    public FakeFiles files() {
        return files;
    }

    /** Forgets all rules. */
    public void relent() {
        rules.clear();
    }

    /** Lets all {@link FakeAnswer.Held} requests go on. */
    public void release() {
        CountDownLatch released = held;
        held = new CountDownLatch(1);
        released.countDown();
    }

    /** Everything that came, in the order of arrival, requests still unanswered included. */
    public List<FakeRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests for a caption. */
    public List<FakeRequest> generations() {
        return requests.stream().filter(FakeRequest::generates).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            FakeRequest request = read(exchange, body);
            requests.add(request);
            send(exchange, request, decide(request, exchange, body));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FakeRequest read(HttpExchange exchange, byte[] bytes) {
        String url = exchange.getRequestURI().toString();
        String key = exchange.getRequestHeaders().getFirst("x-goog-api-key");
        boolean piece = url.contains("upload_id=");
        String body = piece ? "" : new String(bytes, StandardCharsets.UTF_8);
        Matcher call = CALL.matcher(exchange.getRequestURI().getPath());
        boolean named = call.matches();
        return new FakeRequest(
                named
                        ? call.group(2)
                        : resource(exchange).map(found -> found.group(2)).orElse("models"),
                named ? call.group(1) : "",
                key == null ? "" : key,
                url,
                body,
                FakePicture.in(body),
                clock.instant());
    }

    private static Optional<MatchResult> resource(HttpExchange exchange) {
        Matcher resource = RESOURCE.matcher(exchange.getRequestURI().getPath());
        return resource.matches() ? Optional.of(resource.toMatchResult()) : Optional.empty();
    }

    private FakeAnswer decide(FakeRequest request, HttpExchange exchange, byte[] body) {
        for (Rule rule : rules) {
            if (rule.take(request)) {
                return rule.answer();
            }
        }
        if (!keys.isEmpty() && !keys.contains(request.key())) {
            return FakeAnswer.sample("err-400-API_KEY_INVALID");
        }
        return switch (request.method()) {
            case "models" -> FakeAnswer.json(200, models.list());
            case "batchGenerateContent" -> models.refusal(request).orElseGet(() -> batches.create(request));
            case "batches", "files" ->
                about(request, exchange, resource(exchange).orElseThrow().group(1), body);
            default -> models.refusal(request).or(() -> refusedByQuota(request)).orElseGet(FakeAnswer.Caption::new);
        };
    }

    private FakeAnswer about(FakeRequest request, HttpExchange exchange, String name, byte[] body) {
        String method = exchange.getRequestMethod();
        String url = request.url();
        if (request.method().equals("batches")) {
            return name.equals("batches")
                    ? batches.list(url, request.key())
                    : batches.about(method, name, request.key());
        }
        if (!url.startsWith("/upload")) {
            return files.about(method, name);
        }
        int upload = url.indexOf("upload_id=");
        return upload < 0
                ? files.begin(request.body(), baseUrl().toString())
                : files.take(
                        url.substring(upload + "upload_id=".length()),
                        exchange.getRequestHeaders().getFirst("X-Goog-Upload-Command"),
                        body);
    }

    private Optional<FakeAnswer> refusedByQuota(FakeRequest request) {
        return request.generates() ? quota.refusal(request.key(), request.model()) : Optional.empty();
    }

    private void send(HttpExchange exchange, FakeRequest request, FakeAnswer answer)
            throws IOException, InterruptedException {
        switch (answer) {
            case FakeAnswer.Body body -> send(exchange, body);
            case FakeAnswer.Headed(String header, String value, FakeAnswer.Body body) -> {
                exchange.getResponseHeaders().set(header, value);
                send(exchange, body);
            }
            case FakeAnswer.Cut cut -> sendHalf(exchange, cut.whole());
            case FakeAnswer.Dropped _ -> {}
            case FakeAnswer.Held(FakeAnswer then) -> {
                held.await();
                send(exchange, request, then);
            }
            case FakeAnswer.Endless(long limit) -> sendBlanks(exchange, limit);
            case FakeAnswer.Caption _ -> send(exchange, usual(request));
        }
    }

    private FakeAnswer.Body usual(FakeRequest request) throws InterruptedException {
        if (request.method().equals("countTokens")) {
            return FakeAnswer.json(200, "{\"totalTokens\":267}");
        }
        // The end of the server ends the latency as well.
        boolean ended = closed.await(latency.toMillis(), TimeUnit.MILLISECONDS);
        return ended ? FakeAnswer.sample("err-503") : FakeAnswer.json(200, Candidates.describing(request));
    }

    private static void send(HttpExchange exchange, FakeAnswer.Body body) throws IOException {
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", body.contentType());
        exchange.sendResponseHeaders(body.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void sendHalf(HttpExchange exchange, FakeAnswer.Body body) throws IOException {
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", body.contentType());
        exchange.sendResponseHeaders(body.status(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
    }

    private static void sendBlanks(HttpExchange exchange, long limit) throws IOException {
        byte[] blanks = " ".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, 0);
        for (long sent = 0; sent < limit; sent += blanks.length) {
            exchange.getResponseBody().write(blanks);
        }
    }

    /** How the server is set up; each method returns this builder. */
    public static final class Builder {

        private int port;
        private Duration latency = Duration.ZERO;
        private int perMinute = FakeQuota.UNLIMITED;
        private int perDay = FakeQuota.UNLIMITED;
        private Clock clock = Clock.systemUTC();
        private final List<String> keys = new ArrayList<>();

        private Builder() {}

        /** @param port 0 for any free one */
        public Builder port(int port) {
            this.port = port;
            return this;
        }

        /** Real time that each caption takes. */
        public Builder latency(Duration latency) {
            this.latency = latency;
            return this;
        }

        /** Requests for each key and model in any minute and in a Pacific day, 0 for unlimited. */
        public Builder quota(int perMinute, int perDay) {
            this.perMinute = perMinute;
            this.perDay = perDay;
            return this;
        }

        /** The clock of quotas and records; a test's own can be ticked. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** Accepts this key; without any call all keys are accepted. */
        public Builder key(String key) {
            keys.add(key);
            return this;
        }

        public FakeGemini start() {
            try {
                return new FakeGemini(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
