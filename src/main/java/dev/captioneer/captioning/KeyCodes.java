package dev.captioneer.captioning;

/** Which codes mean that another key would help. The region, for instance, is the same for all keys. */
final class KeyCodes {

    static final String MISSING = "RUN-NO-KEY";

    private KeyCodes() {}

    static boolean isAboutKey(String code) {
        return code.equals(MISSING) || code.startsWith("GEM-KEY-") || code.equals("GEM-API-DISABLED");
    }
}
