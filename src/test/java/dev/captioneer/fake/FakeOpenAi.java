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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that speaks OpenAI's protocol as one of the {@link OpenAiKind}s does. Each picture gets its own caption, which
 * says that it is made up; {@link #answer} scripts everything else.
 *
 * <p>By hand: {@code java -cp target/test-classes dev.captioneer.fake.FakeOpenAi 11434 ollama 2000}, and the running
 * application finds it.
 */
public final class FakeOpenAi implements AutoCloseable {

    static {
        // Without it each small answer waits for the client's delayed acknowledgement, up to 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Pattern PICTURE = Pattern.compile("\"url\"\\s*:\\s*\"data:([^;\"]+);base64,([^\"]++)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OpenAiKind kind;
    private final Duration latency;
    private final String key;
    private final boolean schemas;
    private final List<Script> scripts = new CopyOnWriteArrayList<>();
    private final List<OpenAiRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch held = new CountDownLatch(1);

    private record Script(Predicate<OpenAiRequest> fits, OpenAiAnswer answer, AtomicInteger left) {

        boolean take(OpenAiRequest request) {
            return fits.test(request) && left.getAndUpdate(times -> Math.max(0, times - 1)) > 0;
        }
    }

    private FakeOpenAi(Builder builder) throws IOException {
        kind = builder.kind;
        latency = builder.latency;
        key = builder.key;
        schemas = builder.schemas;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), builder.port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Without latency and key. */
    public static FakeOpenAi start(OpenAiKind kind) {
        return as(kind).start();
    }

    public static Builder as(OpenAiKind kind) {
        return new Builder(kind);
    }

    /** @param args port, kind (ollama, lm_studio, llama_cpp, vllm, openai), latency in ms, key (left out: none needed) */
    public static void main(String[] args) {
        Builder builder =
                as(args.length > 1 ? OpenAiKind.valueOf(args[1].toUpperCase(Locale.ROOT)) : OpenAiKind.OLLAMA);
        if (args.length > 0) {
            builder.port(Integer.parseInt(args[0]));
        }
        if (args.length > 2) {
            builder.latency(Duration.ofMillis(Long.parseLong(args[2])));
        }
        if (args.length > 3) {
            builder.key(args[3]);
        }
        System.out.println("Fake " + builder.kind + " at " + builder.start().baseUrl());
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Gives this answer to the next request for a caption. */
    public void answer(OpenAiAnswer answer) {
        answer(answer, 1);
    }

    public void answer(OpenAiAnswer answer, int times) {
        scripts.add(new Script(OpenAiRequest::completes, answer, new AtomicInteger(times)));
    }

    /** Gives this answer to all requests for the list of models. */
    public void answerLists(OpenAiAnswer answer) {
        scripts.add(new Script(
                request -> request.path().equals("/v1/models"), answer, new AtomicInteger(Integer.MAX_VALUE)));
    }

    /** Forgets what was scripted. */
    public void relent() {
        scripts.clear();
    }

    /** Lets all held and stalled requests go on. */
    public void release() {
        CountDownLatch released = held;
        held = new CountDownLatch(1);
        released.countDown();
    }

    /** Everything that came, in the order of arrival, requests still unanswered included. */
    public List<OpenAiRequest> requests() {
        return List.copyOf(requests);
    }

    /** The requests for a caption. */
    public List<OpenAiRequest> completions() {
        return requests.stream().filter(OpenAiRequest::completes).toList();
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
            OpenAiRequest request = read(exchange);
            requests.add(request);
            send(exchange, request, decide(request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static OpenAiRequest read(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher picture = PICTURE.matcher(body);
        return new OpenAiRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                WireText.first(body, "model"),
                authorization == null ? "" : authorization.replaceFirst("^Bearer ", ""),
                body,
                picture.find() ? FakePicture.of(picture.group(1), picture.group(2)) : FakePicture.NONE,
                Clock.systemUTC().instant());
    }

    private OpenAiAnswer decide(OpenAiRequest request) {
        for (Script script : scripts) {
            if (script.take(request)) {
                return script.answer();
            }
        }
        if (!key.isEmpty() && !request.key().equals(key)) {
            return kind.keyRefused();
        }
        return switch (request.path()) {
            case "/v1/models" -> kind.list();
            case "/v1/chat/completions" -> completion(request);
            case "/api/version" -> kind.version(request);
            default -> kind.unknownPath(request.method(), request.path());
        };
    }

    private OpenAiAnswer completion(OpenAiRequest request) {
        if (!kind.models().contains(request.model())) {
            return kind.unknownModel(request.model());
        }
        if (!kind.sees(request.model()) && request.image().readable()) {
            return kind.blind(request.model());
        }
        boolean object = request.mentions("\"json_object\"") && kind == OpenAiKind.LM_STUDIO;
        return object || (!schemas && request.mentions("\"json_schema\""))
                ? kind.schemaRefused()
                : new OpenAiAnswer.Caption();
    }

    private void send(HttpExchange exchange, OpenAiRequest request, OpenAiAnswer answer)
            throws IOException, InterruptedException {
        switch (answer) {
            case OpenAiAnswer.Body body -> send(exchange, body, body.text().length());
            case OpenAiAnswer.Cut(OpenAiAnswer.Body whole) ->
                send(exchange, whole, whole.text().length() / 2);
            case OpenAiAnswer.Dropped _ -> {}
            case OpenAiAnswer.Held(OpenAiAnswer then) -> {
                held.await();
                send(exchange, request, then);
            }
            case OpenAiAnswer.Stalled(OpenAiAnswer.Body whole) -> {
                send(exchange, whole, whole.text().length() / 2);
                held.await();
            }
            case OpenAiAnswer.Endless(long limit) -> sendBlanks(exchange, limit);
            case OpenAiAnswer.Caption _ -> {
                // The end of the server ends the latency as well.
                boolean ended = closed.await(latency.toMillis(), TimeUnit.MILLISECONDS);
                if (!ended) {
                    OpenAiAnswer.Body body = OpenAiAnswer.json(200, OpenAiCompletions.describing(request));
                    send(exchange, body, body.text().length());
                }
            }
        }
    }

    /** @param length how many characters of the announced text are really sent; the fake speaks ASCII or sends all */
    private static void send(HttpExchange exchange, OpenAiAnswer.Body body, int length) throws IOException {
        byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
        body.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(body.status(), bytes.length == 0 ? -1 : bytes.length);
        int sent = length == body.text().length() ? bytes.length : length;
        exchange.getResponseBody().write(bytes, 0, sent);
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

        private final OpenAiKind kind;
        private int port;
        private Duration latency = Duration.ZERO;
        private String key = "";
        private boolean schemas = true;

        private Builder(OpenAiKind kind) {
            this.kind = kind;
        }

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

        /** Accepts this key only; without any call none is needed. */
        public Builder key(String key) {
            this.key = key;
            return this;
        }

        /** Refuses {@code response_format: json_schema}. */
        public Builder withoutSchemas() {
            schemas = false;
            return this;
        }

        public FakeOpenAi start() {
            try {
                return new FakeOpenAi(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
