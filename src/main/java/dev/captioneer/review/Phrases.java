package dev.captioneer.review;

import java.util.List;

/** Words that do not belong into a caption. The groups are those of shared experience with captioning models. */
final class Phrases {

    /** What a model says when it will not describe a picture. */
    private static final PhraseCheck REFUSAL = PhraseCheck.stops(
            "REFUSAL",
            "\\bI(?: cannot| can['’]?t| am unable| am not able|['’]m unable|['’]m not able|['’]m sorry| am sorry)\\b"
                    + "|\\bas an? (?:AI|language model)\\b"
                    + "|\\b(?:cannot|can['’]?t|unable to) (?:assist|help|describe|process|fulfil)\\b");

    /** What a model says around a caption. */
    private static final PhraseCheck CHATTER = PhraseCheck.stops(
            "CHATTER",
            "^\\s*(?:sure|certainly|of course|absolutely)[,!.:]"
                    + "|\\bhere(?:['’]s| is| are) (?:an?|the|your|some) (?:[\\w-]+ ){0,4}(?:captions?|descriptions?|tags)\\b"
                    + "|^\\s*(?:caption|description|answer)\\s*:"
                    + "|\\blet me know if\\b|\\bI hope this helps\\b");

    private static final PhraseCheck MARKUP =
            PhraseCheck.stops("MARKUP", "```|</?think(?:ing)?>|^\\s*[\\[{]\\s*\"|\"\\w+\"\\s*:\\s*[\"\\[{]");

    private static final PhraseCheck OPENER = PhraseCheck.warns(
            "OPENER",
            "\\b(?:the|this|an?) (?:image|photo|photograph|picture) "
                    + "(?:shows|showcases|depicts|features|captures|displays|presents|portrays|is of)\\b"
                    + "|\\bin (?:the|this) (?:image|photo|photograph|picture)\\b"
                    + "|\\barafed\\b|^\\s*there (?:is|are)\\b");

    private static final PhraseCheck HEDGE = PhraseCheck.warns(
            "HEDGE",
            "\\b(?:appears?|seems?|seemingly|possibly|perhaps|probably|presumably|maybe|might be|could be|looks like)\\b");

    private static final PhraseCheck WATERMARK =
            PhraseCheck.warns("WATERMARK", "\\b(?:watermark\\w*|copyright|getty images|shutterstock|stock photo)\\b|©");

    /** Syntax of some trainers: kohya's wildcards and separators. */
    private static final PhraseCheck SYNTAX = PhraseCheck.warns("SYNTAX", "[{}]|\\|\\|\\|");

    private static final PhraseCheck COMMAS = PhraseCheck.warns("COMMAS", ",\\s*,|^\\s*,|,\\s*$");

    private static final PhraseCheck LINE_BREAK = PhraseCheck.warns("LINE-BREAK", "[\\n\\r\\x85\\u2028\\u2029]+");

    /** Replicate puts the trigger word in its place, others do not. */
    private static final PhraseCheck PLACEHOLDER = PhraseCheck.warns("PLACEHOLDER", "\\[(?:trigger|name)]");

    /** No sentence ends like this; a comma at the end is another finding. */
    private static final PhraseCheck CUT_SHORT = PhraseCheck.stops(
            "CUT-SHORT", "(?:…|\\.\\.\\.|[(:;–]|\\s-|\\b(?:and|or|with|of|the|a|an|to|from|featuring))\\s*$");

    static final List<CaptionCheck> ALL = List.of(
            REFUSAL, CHATTER, MARKUP, CUT_SHORT, OPENER, HEDGE, WATERMARK, SYNTAX, COMMAS, LINE_BREAK, PLACEHOLDER);

    private Phrases() {}
}
