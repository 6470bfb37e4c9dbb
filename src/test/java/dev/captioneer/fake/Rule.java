package dev.captioneer.fake;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** An answer that the server gives to the next requests it fits. Made by {@link FakeGemini#answer}. */
public final class Rule {

    private final FakeAnswer answer;
    private final AtomicInteger left = new AtomicInteger(1);
    private volatile Predicate<FakeRequest> fits = FakeRequest::generates;

    Rule(FakeAnswer answer) {
        this.answer = answer;
    }

    public Rule times(int times) {
        left.set(times);
        return this;
    }

    public Rule always() {
        return times(Integer.MAX_VALUE);
    }

    public Rule forModel(String model) {
        return when(request -> request.model().equals(model));
    }

    public Rule forKey(String key) {
        return when(request -> request.key().equals(key));
    }

    public Rule forImage(byte[] picture) {
        String sha256 = FakePicture.sha256(picture);
        return when(request -> request.image().sha256().equals(sha256));
    }

    /** @param method {@code countTokens} or {@code models} instead of {@code generateContent} */
    public Rule forMethod(String method) {
        fits = request -> request.method().equals(method);
        return this;
    }

    public Rule when(Predicate<FakeRequest> condition) {
        fits = fits.and(condition);
        return this;
    }

    boolean take(FakeRequest request) {
        return fits.test(request) && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    FakeAnswer answer() {
        return answer;
    }
}
