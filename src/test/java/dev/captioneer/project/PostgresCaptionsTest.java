package dev.captioneer.project;

import dev.captioneer.testing.OnPostgres;

@OnPostgres
class PostgresCaptionsTest extends CaptionsTest {}
