package dev.captioneer.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A vision model for llama.cpp that fits into a few megabytes and knows one sentence: "a tiny model made this up". The
 * language part is a table of which token follows which, dressed as a transformer whose attention does nothing; the part
 * that sees has random weights. Good for proving a protocol, and plainly not for captions.
 */
public final class TinyModel {

    private static final int WIDTH = 288;
    private static final int HEADS = 4;
    private static final int HIDDEN = 32;
    private static final int FIRST_BYTE = 3;
    private static final int END = 2;
    private static final List<String> SENTENCE =
            List.of("a", "\u2581tiny", "\u2581model", "\u2581made", "\u2581this", "\u2581up");
    private static final String TEMPLATE =
            "{% for message in messages %}{{ message['role'] }}: {{ message['content'] }}\n{% endfor %}{% if add_generation_prompt %}>{% endif %}";

    private TinyModel() {}

    /** @param args two files: the language part, the seeing part */
    public static void main(String[] args) throws IOException {
        language(Path.of(args[0]));
        vision(Path.of(args[1]));
    }

    public static void language(Path file) throws IOException {
        List<String> tokens = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
        List<Integer> types = new ArrayList<>(List.of(2, 3, 3));
        for (int i = 0; i < 256; i++) {
            tokens.add(String.format(Locale.ROOT, "<0x%02X>", i));
            types.add(6);
        }
        for (String word : SENTENCE) {
            tokens.add(word);
            types.add(1);
        }
        int size = tokens.size();
        TinyGguf gguf = new TinyGguf()
                .with("general.architecture", "llama")
                .with("general.name", "tiny model of the tests")
                .with("llama.context_length", 16_384)
                .with("llama.embedding_length", WIDTH)
                .with("llama.block_count", 1)
                .with("llama.feed_forward_length", HIDDEN)
                .with("llama.attention.head_count", HEADS)
                .with("llama.attention.head_count_kv", HEADS)
                .with("llama.attention.layer_norm_rms_epsilon", 1e-5f)
                .with("llama.rope.dimension_count", WIDTH / HEADS)
                .with("tokenizer.ggml.model", "llama")
                .texts("tokenizer.ggml.tokens", tokens)
                .floats("tokenizer.ggml.scores", Collections.nCopies(size, 0f))
                .ints("tokenizer.ggml.token_type", types)
                .with("tokenizer.ggml.unknown_token_id", 0)
                .with("tokenizer.ggml.bos_token_id", 1)
                .with("tokenizer.ggml.eos_token_id", END)
                .with("tokenizer.ggml.add_bos_token", true)
                .with("tokenizer.ggml.add_space_prefix", false)
                .with("tokenizer.chat_template", TEMPLATE);
        float[] embedding = new float[size * WIDTH];
        for (int token = 0; token < size; token++) {
            embedding[token * WIDTH + token] = 1;
        }
        gguf.tensor("token_embd.weight", embedding, WIDTH, size)
                .tensor("output_norm.weight", ones(WIDTH), WIDTH)
                .tensor("output.weight", follows(size), WIDTH, size)
                .tensor("blk.0.attn_norm.weight", ones(WIDTH), WIDTH)
                .tensor("blk.0.ffn_norm.weight", ones(WIDTH), WIDTH);
        for (String name : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
            gguf.tensor("blk.0." + name + ".weight", new float[WIDTH * WIDTH], WIDTH, WIDTH);
        }
        gguf.tensor("blk.0.ffn_gate.weight", new float[WIDTH * HIDDEN], WIDTH, HIDDEN)
                .tensor("blk.0.ffn_up.weight", new float[WIDTH * HIDDEN], WIDTH, HIDDEN)
                .tensor("blk.0.ffn_down.weight", new float[HIDDEN * WIDTH], HIDDEN, WIDTH)
                .write(file);
    }

    /** Row: the next token; column: the last one. After normalising, the last token's column counts √WIDTH times. */
    private static float[] follows(int size) {
        float[] table = new float[size * WIDTH];
        int word = FIRST_BYTE + 256;
        follow(table, '>', word, 20);
        follow(table, '"', word, 20);
        follow(table, '"', token('p'), 15);
        follow(table, 'p', token('h'), 15);
        for (char after : ":,}]".toCharArray()) {
            follow(table, '"', token(after), after == ']' ? 16 : 14);
        }
        for (char before : ":,[{".toCharArray()) {
            follow(table, before, token('"'), 14);
        }
        follow(table, ':', token('['), 13);
        follow(table, '}', END, 20);
        follow(table, ']', token(','), 14);
        follow(table, ']', token('}'), 14);
        for (int i = 0; i + 1 < SENTENCE.size(); i++) {
            put(table, word + i, word + i + 1, 20);
        }
        int last = word + SENTENCE.size() - 1;
        put(table, last, END, 22);
        put(table, last, token('"'), 20);
        return table;
    }

    private static void follow(float[] table, char last, int next, float score) {
        put(table, token(last), next, score);
    }

    private static void put(float[] table, int last, int next, float score) {
        table[next * WIDTH + last] = (float) (score / Math.sqrt(WIDTH));
    }

    private static int token(char ascii) {
        return FIRST_BYTE + ascii;
    }

    public static void vision(Path file) throws IOException {
        int width = 64;
        int patch = 14;
        int side = 56;
        int patches = side / patch * (side / patch);
        Random random = new Random(7);
        TinyGguf gguf = new TinyGguf()
                .with("general.architecture", "clip")
                .with("general.name", "tiny model of the tests")
                .with("clip.has_vision_encoder", true)
                .with("clip.projector_type", "mlp")
                .with("clip.use_gelu", true)
                .with("clip.vision.image_size", side)
                .with("clip.vision.patch_size", patch)
                .with("clip.vision.embedding_length", width)
                .with("clip.vision.feed_forward_length", width)
                .with("clip.vision.projection_dim", WIDTH)
                .with("clip.vision.block_count", 2)
                .with("clip.vision.attention.head_count", HEADS)
                .with("clip.vision.attention.layer_norm_epsilon", 1e-5f)
                .floats("clip.vision.image_mean", List.of(0.5f, 0.5f, 0.5f))
                .floats("clip.vision.image_std", List.of(0.5f, 0.5f, 0.5f))
                .tensor("v.class_embd", random(random, width), width)
                .tensor("v.patch_embd.weight", random(random, patch * patch * 3 * width), patch, patch, 3, width)
                .tensor("v.position_embd.weight", random(random, (patches + 1) * width), width, patches + 1)
                .tensor("v.pre_ln.weight", ones(width), width)
                .tensor("v.pre_ln.bias", new float[width], width);
        for (int block = 0; block < 2; block++) {
            String prefix = "v.blk." + block + ".";
            for (String name : List.of("attn_q", "attn_k", "attn_v", "attn_out", "ffn_up", "ffn_down")) {
                gguf.tensor(prefix + name + ".weight", random(random, width * width), width, width)
                        .tensor(prefix + name + ".bias", new float[width], width);
            }
            for (String name : List.of("ln1", "ln2")) {
                gguf.tensor(prefix + name + ".weight", ones(width), width)
                        .tensor(prefix + name + ".bias", new float[width], width);
            }
        }
        gguf.tensor("mm.0.weight", random(random, width * WIDTH), width, WIDTH)
                .tensor("mm.0.bias", new float[WIDTH], WIDTH)
                .tensor("mm.2.weight", random(random, WIDTH * WIDTH), WIDTH, WIDTH)
                .tensor("mm.2.bias", new float[WIDTH], WIDTH)
                .write(file);
    }

    private static float[] random(Random random, int length) {
        float[] numbers = new float[length];
        for (int i = 0; i < length; i++) {
            numbers[i] = (float) (random.nextGaussian() * 0.05);
        }
        return numbers;
    }

    private static float[] ones(int length) {
        float[] numbers = new float[length];
        Arrays.fill(numbers, 1);
        return numbers;
    }
}
