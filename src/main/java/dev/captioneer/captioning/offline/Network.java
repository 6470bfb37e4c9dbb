package dev.captioneer.captioning.offline;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
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
            // An arena and its patterns would keep the most memory that any picture ever took.
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new Network(runtime, runtime.createSession(model, options));
        }
    }

    /** The outputs in the order of the model, each as rows after rows. */
    float[][] run(float[] values, long... shape) throws OrtException {
        try (OnnxTensor tensor = OnnxTensor.createTensor(runtime, FloatBuffer.wrap(values), shape)) {
            return run(tensor);
        }
    }

    /** The same for a model that takes whole numbers. */
    float[][] run(int[] values, long... shape) throws OrtException {
        try (OnnxTensor tensor = OnnxTensor.createTensor(runtime, IntBuffer.wrap(values), shape)) {
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
