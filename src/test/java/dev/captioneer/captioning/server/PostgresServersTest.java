package dev.captioneer.captioning.server;

import dev.captioneer.testing.OnPostgres;

@OnPostgres
class PostgresServersTest extends ServersTest {}
