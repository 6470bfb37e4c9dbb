package dev.captioneer.captioning.server;

class SqliteServersTest extends ServersTest {}
