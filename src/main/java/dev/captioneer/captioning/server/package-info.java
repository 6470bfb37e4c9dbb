/** Servers that speak OpenAI's protocol: Ollama, LM Studio, llama.cpp, vLLM, OpenAI itself. */
@NullMarked
package dev.captioneer.captioning.server;

import org.jspecify.annotations.NullMarked;
