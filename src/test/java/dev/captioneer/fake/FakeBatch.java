package dev.captioneer.fake;

import java.util.List;

/** A job as the server has it. */
public final class FakeBatch {

    private final String name;
    private final String displayName;
    private final FakeRequest made;
    private final String file;
    private final List<String> lines;
    private String state = "PENDING";
    private String output = "";
    private int looks;

    FakeBatch(String name, String displayName, FakeRequest made, String file, List<String> lines) {
        this.name = name;
        this.displayName = displayName;
        this.made = made;
        this.file = file;
        this.lines = lines;
    }

    public String displayName() {
        return displayName;
    }

    public String model() {
        return made.model();
    }

    public synchronized String state() {
        return state;
    }

    /** The requests as they were handed in, each with its key. */
    public List<String> lines() {
        return lines;
    }

    public boolean isInline() {
        return file.isEmpty();
    }

    String key() {
        return made.key();
    }

    synchronized boolean isUnderWay() {
        return state.equals("PENDING") || state.equals("RUNNING");
    }

    synchronized void move(String to) {
        if (isUnderWay()) {
            state = to;
        }
    }

    synchronized void done(String answers) {
        state = "SUCCEEDED";
        output = answers;
    }

    synchronized int looked() {
        return ++looks;
    }

    /** One line as if it had been asked at once. */
    FakeRequest asked(String line) {
        return new FakeRequest(
                "generateContent", made.model(), made.key(), made.url(), line, FakePicture.in(line), made.at());
    }

    synchronized String described() {
        return ("{\"name\":%1$s,\"metadata\":{\"@type\":\"type.googleapis.com/google.ai.generativelanguage.v1main"
                        + ".GenerateContentBatch\",\"name\":%1$s,\"model\":%2$s,\"displayName\":%3$s,"
                        + "\"state\":\"BATCH_STATE_%4$s\",\"createTime\":\"%5$s\",\"updateTime\":\"%5$s\","
                        + "\"batchStats\":{\"requestCount\":\"%6$d\"}%7$s}}")
                .formatted(
                        WireText.quoted(name),
                        WireText.quoted("models/" + made.model()),
                        WireText.quoted(displayName),
                        state,
                        made.at(),
                        lines.size(),
                        output.isEmpty() ? "" : ",\"output\":{" + output + "}");
    }
}
