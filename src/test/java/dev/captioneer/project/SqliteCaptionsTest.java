package dev.captioneer.project;

class SqliteCaptionsTest extends CaptionsTest {}
