package dev.captioneer.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The Batch API. Jobs wait until {@link #succeed} or {@link #end} says otherwise, or, by hand, until they were looked at
 * often enough; each picture then gets the caption that it would have got at once.
 */
public final class FakeBatches {

    /** In bytes; what Google takes inline. */
    public static final int INLINE_LIMIT = 20 * 1024 * 1024;

    private static final int PAGE = 2;

    private final FakeFiles files;
    private final Map<String, FakeBatch> jobs = new LinkedHashMap<>();
    private final Map<String, FakeAnswer.Body> scripted = new HashMap<>();
    private final Set<String> leftOut = new HashSet<>();
    private int created;
    private boolean shuffled;
    private boolean keysForgotten;
    private int looksUntilDone = Integer.MAX_VALUE;

    FakeBatches(FakeFiles files) {
        this.files = files;
    }

    /** All jobs that are there now, from the oldest on. */
    public synchronized List<FakeBatch> jobs() {
        return List.copyOf(jobs.values());
    }

    /** How many were ever made. */
    public synchronized int created() {
        return created;
    }

    /** All jobs under way are done now. */
    public void succeed() {
        succeed(job -> true);
    }

    public void succeed(Predicate<FakeBatch> which) {
        jobs().stream().filter(which).forEach(this::succeed);
    }

    /** All jobs under way stop here: RUNNING, FAILED, EXPIRED, CANCELLED. */
    public void end(String state) {
        jobs().forEach(job -> job.move(state));
    }

    /** What this picture's answer in its job is; anything but a 200 is an error of that picture. */
    public synchronized void answer(String key, FakeAnswer.Body answer) {
        scripted.put(key, answer);
    }

    /** The answers of jobs lack this one. */
    public synchronized void leaveOut(String key) {
        leftOut.add(key);
    }

    /** Answers come in another order than the requests. */
    public synchronized void shuffle() {
        shuffled = true;
    }

    /** Answers of inline jobs come without the caller's metadata. */
    public synchronized void forgetKeys() {
        keysForgotten = true;
    }

    /** Jobs succeed by themselves when they were looked at so often. */
    public synchronized void succeedAfter(int looks) {
        looksUntilDone = looks;
    }

    /** Forgets everything but how many were made. */
    public synchronized void reset() {
        jobs.clear();
        scripted.clear();
        leftOut.clear();
        shuffled = false;
        keysForgotten = false;
    }

    /** Jobs are gone, as after their time. */
    public synchronized void lose() {
        jobs.clear();
    }

    synchronized FakeAnswer create(FakeRequest request) {
        if (request.body().length() > INLINE_LIMIT) {
            return FakeAnswer.error(
                    400, "INVALID_ARGUMENT", "Request payload size exceeds the limit: " + INLINE_LIMIT + " bytes.");
        }
        String file = WireText.first(request.body(), "fileName");
        List<String> lines = file.isEmpty()
                ? WireText.objects(request.body(), "requests")
                : files.text(file).lines().filter(line -> !line.isBlank()).toList();
        String name = "batches/b" + ++created;
        FakeBatch job = new FakeBatch(name, WireText.first(request.body(), "displayName"), request, file, lines);
        jobs.put(name, job);
        return FakeAnswer.json(200, job.described());
    }

    synchronized FakeAnswer about(String method, String name, String key) {
        boolean cancels = name.endsWith(":cancel");
        String plain = name.replace(":cancel", "");
        Optional<FakeBatch> job =
                Optional.ofNullable(jobs.get(plain)).filter(found -> found.key().equals(key));
        if (job.isEmpty()) {
            return FakeAnswer.error(404, "NOT_FOUND", "Requested entity was not found.");
        }
        if (cancels) {
            job.get().move("CANCELLED");
            return FakeAnswer.json(200, "{}");
        }
        if (method.equals("DELETE")) {
            jobs.remove(plain);
            return FakeAnswer.json(200, "{}");
        }
        if (job.get().looked() >= looksUntilDone) {
            succeed(job.get());
        }
        return FakeAnswer.json(200, job.get().described());
    }

    /** A page of two, so that nobody gets by without turning it. The newest come first. */
    synchronized FakeAnswer list(String url, String key) {
        List<FakeBatch> own = new ArrayList<>(
                jobs.values().stream().filter(job -> job.key().equals(key)).toList());
        Collections.reverse(own);
        int from = url.contains("pageToken=") ? Integer.parseInt(url.replaceAll(".*pageToken=(\\d+).*", "$1")) : 0;
        int to = Math.min(own.size(), from + PAGE);
        String page = String.join(
                ",", own.subList(from, to).stream().map(FakeBatch::described).toList());
        String next = to < own.size() ? ",\"nextPageToken\":\"" + to + "\"" : "";
        return FakeAnswer.json(200, "{\"operations\":[" + page + "]" + next + "}");
    }

    private synchronized void succeed(FakeBatch job) {
        if (!job.isUnderWay()) {
            return;
        }
        List<String> answers = new ArrayList<>();
        for (String line : job.lines()) {
            String key = WireText.first(line, "key");
            if (!leftOut.contains(key)) {
                answers.add(job.isInline() ? inlined(key, said(job, line, key)) : lined(key, said(job, line, key)));
            }
        }
        if (shuffled) {
            Collections.reverse(answers);
        }
        job.done(
                job.isInline()
                        ? "\"inlinedResponses\":{\"inlinedResponses\":[" + String.join(",", answers) + "]}"
                        : "\"responsesFile\":"
                                + WireText.quoted(files.add("answers", String.join("\n", answers) + "\n")));
    }

    private String inlined(String key, String said) {
        return keysForgotten ? "{" + said + "}" : "{" + said + ",\"metadata\":{\"key\":" + WireText.quoted(key) + "}}";
    }

    private static String lined(String key, String said) {
        return "{\"key\":" + WireText.quoted(key) + "," + said + "}";
    }

    private String said(FakeBatch job, String line, String key) {
        FakeAnswer.Body usual = FakeAnswer.json(200, Candidates.describing(job.asked(line)));
        FakeAnswer.Body answer = scripted.getOrDefault(key, usual);
        return answer.status() == 200
                ? "\"response\":" + answer.text().lines().map(String::strip).collect(Collectors.joining())
                : "\"error\":{\"code\":13,\"message\":\"Internal error\",\"details\":[{\"@type\":\"x\"}]}";
    }
}
