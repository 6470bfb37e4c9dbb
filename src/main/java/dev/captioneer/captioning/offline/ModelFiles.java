package dev.captioneer.captioning.offline;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The models that come in the jar: four of ours, and PP-OCR's in a library. */
final class ModelFiles {

    private static final String OURS = "/dev/captioneer/captioning/offline/models/";
    private static final String PP_OCR = "/models/";
    private static final String SPACE = " ";

    private ModelFiles() {}

    /** One of ours, for instance {@code centernet}. */
    static byte[] ours(String name) throws IOException {
        return read(OURS + name + ".onnx");
    }

    /** One of PP-OCR's, for instance {@code ch_PP-OCRv4_det}. */
    static byte[] ppOcr(String name) throws IOException {
        return read(PP_OCR + name + "_infer.onnx");
    }

    /** The letters that PP-OCR's recogniser tells apart, in its order. */
    static List<String> alphabet() throws IOException {
        String letters = new String(read(PP_OCR + "ppocr_keys_v1.txt"), StandardCharsets.UTF_8);
        return Stream.concat(letters.lines(), Stream.of(SPACE)).toList();
    }

    private static byte[] read(String path) throws IOException {
        try (InputStream in = ModelFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new FileNotFoundException(path);
            }
            return in.readAllBytes();
        }
    }
}
