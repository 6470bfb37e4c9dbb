package dev.captioneer.captioning.offline;

import java.util.Locale;

/** Whether ONNX Runtime brings a library for this machine; asked without touching the runtime. */
final class NativeLibrary {

    /** Where somebody keeps a library of their own; read by the runtime. */
    private static final String OWN = "onnxruntime.native.path";

    private NativeLibrary() {}

    static boolean isAtHand() {
        String library = "/ai/onnxruntime/native/" + platform() + "/" + System.mapLibraryName("onnxruntime");
        return System.getProperty(OWN) != null || NativeLibrary.class.getResource(library) != null;
    }

    /** As the runtime names it, for instance {@code linux-x64}. */
    static String platform() {
        return system(System.getProperty("os.name").toLowerCase(Locale.ROOT)) + "-"
                + processor(System.getProperty("os.arch").toLowerCase(Locale.ROOT));
    }

    private static String system(String name) {
        if (name.contains("mac")) {
            return "osx";
        }
        return name.contains("win") ? "win" : "linux";
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x64";
            case "arm64" -> "aarch64";
            default -> name;
        };
    }
}
