package dev.captioneer.captioning.gemini;

import com.google.genai.types.Content;
import com.google.genai.types.GenerateContentConfig;

/** What is sent for one picture, by day as by night. */
record GeminiRequest(Content content, GenerateContentConfig config) {}
