package dev.captioneer.fake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a file in the GGUF format, version 3, as llama.cpp reads it: metadata, the list of tensors, their numbers. By
 * the format's description in the documentation of ggml.
 */
final class TinyGguf {

    private static final int ALIGNMENT = 32;
    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int BOOL = 7;
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int TENSOR_F32 = 0;

    private record Tensor(String name, long[] shape, float[] numbers) {}

    private final Bytes metadata = new Bytes();
    private final List<Tensor> tensors = new ArrayList<>();
    private int entries;

    TinyGguf with(String key, String value) {
        entry(key, STRING).text(value);
        return this;
    }

    TinyGguf with(String key, int value) {
        entry(key, UINT32).int32(value);
        return this;
    }

    TinyGguf with(String key, float value) {
        entry(key, FLOAT32).float32(value);
        return this;
    }

    TinyGguf with(String key, boolean value) {
        entry(key, BOOL).int8(value ? 1 : 0);
        return this;
    }

    TinyGguf texts(String key, List<String> values) {
        Bytes array = array(key, STRING, values.size());
        values.forEach(array::text);
        return this;
    }

    TinyGguf ints(String key, List<Integer> values) {
        Bytes array = array(key, INT32, values.size());
        values.forEach(array::int32);
        return this;
    }

    TinyGguf floats(String key, List<Float> values) {
        Bytes array = array(key, FLOAT32, values.size());
        values.forEach(array::float32);
        return this;
    }

    /** @param shape the dimension that changes fastest comes first */
    TinyGguf tensor(String name, float[] numbers, long... shape) {
        tensors.add(new Tensor(name, shape, numbers));
        return this;
    }

    void write(Path file) throws IOException {
        Bytes head = new Bytes();
        head.raw("GGUF".getBytes(StandardCharsets.US_ASCII))
                .int32(3)
                .int64(tensors.size())
                .int64(entries);
        head.raw(metadata.all());
        long offset = 0;
        for (Tensor tensor : tensors) {
            head.text(tensor.name()).int32(tensor.shape().length);
            for (long side : tensor.shape()) {
                head.int64(side);
            }
            head.int32(TENSOR_F32).int64(offset);
            offset += padded(4L * tensor.numbers().length);
        }
        Bytes data = new Bytes();
        head.pad();
        for (Tensor tensor : tensors) {
            for (float number : tensor.numbers()) {
                data.float32(number);
            }
            data.pad();
        }
        head.raw(data.all());
        Files.write(file, head.all());
    }

    private static long padded(long length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private Bytes entry(String key, int type) {
        entries++;
        return metadata.text(key).int32(type);
    }

    private Bytes array(String key, int type, int length) {
        return entry(key, ARRAY).int32(type).int64(length);
    }

    /** Little-endian. */
    private static final class Bytes {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        byte[] all() {
            return bytes.toByteArray();
        }

        Bytes raw(byte[] more) {
            bytes.writeBytes(more);
            return this;
        }

        Bytes int8(int value) {
            bytes.write(value);
            return this;
        }

        Bytes int32(int value) {
            return raw(room(4).putInt(value).array());
        }

        Bytes int64(long value) {
            return raw(room(8).putLong(value).array());
        }

        Bytes float32(float value) {
            return raw(room(4).putFloat(value).array());
        }

        Bytes text(String value) {
            byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
            return int64(utf8.length).raw(utf8);
        }

        void pad() {
            raw(new byte[(int) (padded(bytes.size()) - bytes.size())]);
        }

        private static ByteBuffer room(int size) {
            return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
