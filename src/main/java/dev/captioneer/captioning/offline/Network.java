package dev.captioneer.captioning.offline;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * One loaded model. Any number of threads may run it at once: each computes on its own thread, none is started, none
 * spins.
 */
final class Network implements AutoCloseable {

    private final OrtEnvironment runtime;
    private final OrtSession session;
    private final String input;

    private Network(OrtEnvironment runtime, OrtSession session) {
        this.runtime = runtime;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    /** @throws OrtException where the bytes are no model for this runtime */
    static Network load(OrtEnvironment runtime, byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            // Planned for one shape, kept for each: texts come in many. Without the plan the arena alone holds less
            // than
            // malloc's own per thread, 600 against 710 MB of process after 120 pictures with a heap of 300.
            options.setMemoryPatternOptimization(false);
            return new Network(runtime, runtime.createSession(model, options));
        }
    }

    /** The outputs in the order of the model, each as rows after rows. */
    float[][] run(float[] values, long... shape) throws OrtException {
        try (Arena memory = Arena.ofConfined();
                OnnxTensor tensor = OnnxTensor.createTensor(
                        runtime, direct(memory.allocateFrom(JAVA_FLOAT, values)).asFloatBuffer(), shape)) {
            return run(tensor);
        }
    }

    /** The same for a model that takes whole numbers. */
    float[][] run(int[] values, long... shape) throws OrtException {
        try (Arena memory = Arena.ofConfined();
                OnnxTensor tensor = OnnxTensor.createTensor(
                        runtime, direct(memory.allocateFrom(JAVA_INT, values)).asIntBuffer(), shape)) {
            return run(tensor);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("A model cannot be released", e);
        }
    }

    /** The runtime would copy other buffers into ones that only the garbage collector frees, hundreds of MB later. */
    private static ByteBuffer direct(MemorySegment values) {
        return values.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    private float[][] run(OnnxTensor tensor) throws OrtException {
        try (OrtSession.Result result = session.run(Map.of(input, tensor))) {
            float[][] outputs = new float[result.size()][];
            for (int i = 0; i < outputs.length; i++) {
                FloatBuffer values = ((OnnxTensor) result.get(i)).getFloatBuffer();
                outputs[i] = new float[values.remaining()];
                values.get(outputs[i]);
            }
            return outputs;
        }
    }
}
