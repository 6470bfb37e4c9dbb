package dev.captioneer.captioning;

import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.Secret;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;

/** A captioner whose jobs can be made smaller than in earnest. */
final class SmallJobs implements Captioner {

    private final Captioner captioner;
    private Optional<NightLimits> limits = Optional.empty();

    SmallJobs(Captioner captioner) {
        this.captioner = captioner;
    }

    void limit(int images) {
        limits = Optional.of(new NightLimits(ByteSize.ofMegabytes(1), ByteSize.ofMegabytes(1), images));
    }

    void byFile() {
        limits = Optional.of(new NightLimits(new ByteSize(0), ByteSize.ofMegabytes(1), 1_000));
    }

    void asInEarnest() {
        limits = Optional.empty();
    }

    @Override
    public Optional<NightCaptioner> night() {
        NightCaptioner night = captioner.night().orElseThrow();
        return Optional.of((NightCaptioner) Proxy.newProxyInstance(
                NightCaptioner.class.getClassLoader(),
                new Class<?>[] {NightCaptioner.class},
                (_, method, arguments) -> {
                    if (method.getName().equals("limits") && limits.isPresent()) {
                        return limits.get();
                    }
                    try {
                        return method.invoke(night, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public String id() {
        return captioner.id();
    }

    @Override
    public String name() {
        return captioner.name();
    }

    @Override
    public List<String> models() {
        return captioner.models();
    }

    @Override
    public List<String> models(Optional<String> chosen) {
        return captioner.models(chosen);
    }

    @Override
    public Pace pace() {
        return captioner.pace();
    }

    @Override
    public boolean needsKey() {
        return captioner.needsKey();
    }

    @Override
    public CaptionOutcome caption(CaptionRequest request) {
        return captioner.caption(request);
    }

    @Override
    public KeyCheck check(Optional<Secret> key) {
        return captioner.check(key);
    }
}
