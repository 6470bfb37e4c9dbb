package dev.captioneer.process;

import static dev.captioneer.process.KilledServer.soon;

import dev.captioneer.fake.FakeAnswer;
import dev.captioneer.fake.FakeGemini;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Kills a server while it works on a run. */
final class RunKills {

    private static final FakeAnswer HELD = new FakeAnswer.Held(new FakeAnswer.Caption());

    private final KilledServer server;
    private final FakeGemini gemini;
    private final int concurrency;
    private final Random random;
    private final Map<String, String> seen = new HashMap<>();

    RunKills(KilledServer server, FakeGemini gemini, int concurrency, Random random) {
        this.server = server;
        this.gemini = gemini;
        this.concurrency = concurrency;
        this.random = random;
    }

    /**
     * In turns: after captions were seen, after requests were sent, while all workers wait for an answer. Afterwards the
     * model says nothing until {@link #goOn}.
     */
    void kill(int number) throws Exception {
        int captions = seen.size();
        int requests = gemini.generations().size();
        int more = 1 + random.nextInt(8);
        switch (number % 3) {
            case 0 -> soon().until(() -> see() >= captions + more);
            case 1 -> soon().until(() -> gemini.generations().size() >= requests + more);
            default -> {
                gemini.answer(HELD).times(concurrency);
                soon().until(() -> gemini.generations().size() >= requests + concurrency);
                see();
            }
        }
        server.kill();
        goOn();
        gemini.answer(HELD).always();
    }

    void goOn() {
        gemini.relent();
        gemini.release();
    }

    /** All captions that the server showed before it was killed. */
    Map<String, String> seen() {
        return Map.copyOf(seen);
    }

    private int see() throws IOException, InterruptedException {
        seen.putAll(server.captions());
        return seen.size();
    }
}
